import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, EnvironmentStack, OnCall, Slo, SloAlertSet, Stage } from 'roadbed';
import { parseAllDocuments } from 'yaml';
import { openSloFile } from '../../../../src/constructs/slo-alert-set/openslo/write/open-slo-file';
import { eks, TestApp } from '../../../support/synth';
import { BACKENDS, SMALLEST, specOf } from '../sets';
import { fileOf } from './files';

type Json = Record<string, unknown>;

const documentsOf = (text: string): Json[] => parseAllDocuments(text).map((each) => each.toJS() as Json);
const kindsOf = (text: string): unknown[] => documentsOf(text).map(({ kind }) => kind);

describe('the file', () => {
  test('begins with what OpenSLO cannot carry, and no document of comments alone', () => {
    const text = openSloFile(specOf({}).spec);
    expect(text).toMatch(/^# Made by Roadbed\. /);
    expect(text).toContain('# - A row of burn-rate alerting asks two windows.');
    expect(text.split('\n').find((line) => !line.startsWith('#'))).toBe('apiVersion: openslo/v1');
  });

  test('holds one SLO an objective, of the backend that notifies, and an SLI for each other backend', () => {
    const { spec } = specOf({ slos: [Slo.availability(99.9), Slo.latency(99, Duration.millis(250))] });
    const documents = documentsOf(openSloFile(spec));
    expect(documents.map(({ kind, metadata }) => [kind, (metadata as Json).name])).toEqual([
      ['Service', 'checkout'],
      ['AlertNotificationTarget', 'checkout-page'],
      ['AlertNotificationTarget', 'checkout-ticket'],
      ['SLO', 'checkout-availability'],
      ['SLI', 'checkout-availability-prometheus'],
      ['SLO', 'checkout-latency'],
      ['SLI', 'checkout-latency-prometheus'],
    ]);
    expect(documents[3]).toMatchObject({
      spec: {
        service: 'checkout',
        timeWindow: [{ duration: '30d', isRolling: true }],
        budgetingMethod: 'Occurrences',
        objectives: [{ targetPercent: 99.9 }],
        indicator: { spec: { ratioMetric: { good: { metricSource: { type: 'Datadog' } } } } },
      },
    });
    expect(documents[4]).toMatchObject({
      metadata: { annotations: { 'roadbed.dev/objective': 'checkout-availability' } },
    });
  });

  test('makes a policy with one condition of each row, and keeps its short window', () => {
    const [slo] = documentsOf(openSloFile(specOf({}).spec)).filter(({ kind }) => kind === 'SLO');
    const { alertPolicies } = slo?.spec as { alertPolicies: Json[] };
    expect(alertPolicies).toHaveLength(4);
    expect(alertPolicies[0]).toMatchObject({
      metadata: { name: 'checkout-availability-fast' },
      spec: {
        conditions: [
          {
            metadata: { annotations: { 'roadbed.dev/name': 'fast', 'roadbed.dev/short-window': '5m' } },
            spec: {
              severity: 'page',
              condition: { kind: 'burnrate', op: 'gt', threshold: 14.4, lookbackWindow: '1h', alertAfter: '0m' },
            },
          },
        ],
        notificationTargets: [{ targetRef: 'checkout-page' }],
      },
    });
  });

  test('says whose the service is in labels, and where its runbook is', () => {
    const [service] = documentsOf(openSloFile(specOf({}).spec));
    expect(service).toMatchObject({
      metadata: {
        labels: { team: 'payments', tier: '0', environment: 'prod', organization: 'acme' },
        annotations: { 'roadbed.dev/runbook': 'https://runbooks.acme.example/checkout' },
      },
    });
  });

  test('has no targets where no row alerts', () => {
    const alerts = { drop: ['fast', 'medium', 'slow', 'long'] };
    expect(kindsOf(openSloFile(specOf({ slos: [Slo.availability(99.9, { alerts })] }).spec))).toEqual([
      'Service',
      'SLO',
      'SLI',
    ]);
  });
});

describe('a set of an OpenSLO file', () => {
  const QUERY = (state: string): string =>
    `{ metricSource: { type: Prometheus, spec: { query: 'sum(rate(jobs{state=~"${state}",shop="\${eu}"}[$window]))' } } }`;
  const TEXT = `apiVersion: openslo/v1
kind: SLO
metadata: { name: shop-jobs }
spec:
  service: shop
  indicator:
    metadata: { name: jobs }
    spec: { ratioMetric: { bad: ${QUERY('lost')}, total: ${QUERY('.+')} } }
  timeWindow: [{ duration: 30d, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ target: 0.999 }]
`;

  const onCall = OnCall.pagerDuty({ page: 'acme-primary' });

  function built(): { readonly test: TestApp; readonly set: SloAlertSet } {
    const test = new TestApp({ environments: [eks(Stage.PROD)], telemetry: [BACKENDS.prometheus], onCall });
    const stack = new EnvironmentStack(test.app, 'shop-slo', { environment: test.environment('prod') });
    const { owner, tier } = SMALLEST;
    return { test, set: SloAlertSet.fromOpenSlo(stack, 'objectives', { owner, tier, file: fileOf(TEXT) }) };
  }

  test('is of the service that the file names, and measured as it says', () => {
    const { test, set } = built();
    expect(set.service).toBe('shop');
    const rule = JSON.stringify(test.synth().stack('shop-slo').resource('kubernetes_manifest'));
    // Terraform takes $${ for ${, and fills in nothing.
    expect(rule).toContain('$${eu}');
  });

  test('writes its own OpenSLO beside the Terraform, and the evidence vouches for it', () => {
    const { test } = built();
    test.synth();
    const path = 'artifacts/slo/prod/shop.openslo.yaml';
    expect(readFileSync(join(test.app.outdir, path), 'utf8')).toContain('name: shop-jobs');
    const manifest = readFileSync(join(test.app.outdir, 'evidence/manifest.json'), 'utf8');
    expect(manifest).toContain('slo/prod/shop.openslo.yaml');
  });

  test('leaves no empty construct behind when the file is refused', () => {
    const { test } = built();
    const stack = new EnvironmentStack(test.app, 'other', { environment: test.environment('prod') });
    const { owner, tier } = SMALLEST;
    expect(() => SloAlertSet.fromOpenSlo(stack, 'set', { owner, tier, file: fileOf('kind: SLO\n') })).toThrow(
      'cannot be used',
    );
    expect(stack.node.tryFindChild('set')).toBeUndefined();
    expect(existsSync(join(test.app.outdir, 'artifacts/slo/prod/set.openslo.yaml'))).toBe(false);
  });
});
