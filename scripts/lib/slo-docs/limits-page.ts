import { LIMITS } from '../../../src/constructs/slo-alert-set/limits';
import { TELEMETRY_LIMITS } from '../../../src/core/telemetry/limits';
import { Limit } from '../../../src/core/validation';
import { cell, page, table } from '../policy-docs/markdown';

/** Whose limit it is, by how its source begins; in the order of the page. */
const SETTERS: readonly (readonly [title: string, begins: readonly string[]])[] = [
  ['Roadbed', ['Roadbed']],
  ['Datadog', ['Datadog']],
  ['Prometheus, Grafana and Envoy', ['Grafana', 'etcd', 'Envoy']],
  ['Google Cloud', ['Google Cloud', 'Cloud Monitoring', 'hashicorp/google']],
  ['AWS', ['CloudWatch', 'SNS', 'Elastic Load Balancing', 'hashicorp/aws']],
];

/** Every limit, by who sets it. Throws for one whose source names nobody known. */
export function limitsPage(): string {
  const limits: readonly Limit[] = [...Object.values(LIMITS), ...Object.values(TELEMETRY_LIMITS)];
  const orphan = limits.find(({ source }) => setterOf(source) === undefined);
  if (orphan !== undefined) throw new Error(`nobody sets the limit of ${orphan.of}: ${orphan.source}`);
  return page([
    '# Limits of service level objectives',
    'What [`SloAlertSet`](slo.md) and `Telemetry` refuse before Terraform runs, who says so, and where.',
    ...SETTERS.flatMap(([title]) => {
      const rows = limits.filter(({ source }) => setterOf(source) === title).map(cells);
      return [`## ${title}`, table(['limit', 'of', 'source'], rows)];
    }),
  ]);
}

function setterOf(source: string): string | undefined {
  return SETTERS.find(([, begins]) => begins.some((each) => source.startsWith(each)))?.[0];
}

function cells({ value, of, source }: Limit): string[] {
  return [String(value), cell(of), cell(source.replace(/^Roadbed: /, ''))];
}
