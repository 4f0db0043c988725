import { decidedBy } from '../policy/not-applicable';
import { SortedEvidence } from './sorted-evidence';

/** Ids of checkov's checks; those of Roadbed's own rules look otherwise. */
const CHECKOV_ID = /^CKV2?_/;
/** Checks over the graph of resources, which checkov 3.3 reports under the resource's own type. */
const GRAPH_CHECK = /^CKV2_|^CKV_AWS_(?:18|144)$/;

/**
 * checkov's own skip list (`--baseline`) for a scan of `stacks/`: what construct versions have decided not to meet.
 * checkov 3.3 calls every resource of a JSON document `resource.<name>`, whatever its type, but for checks over the graph.
 */
export function checkovBaseline({ input: { report }, versions }: SortedEvidence): string {
  const decided = decidedBy(versions);
  const byFile = new Map<string, { resource: string; check_ids: string[] }[]>();
  for (const { resource } of report.resources) {
    const checks = decided(resource)
      .map(({ check }) => check)
      .filter((check) => CHECKOV_ID.test(check))
      .sort();
    if (checks.length === 0) continue;
    const file = `/${resource.stack}/cdk.tf.json`;
    const [overGraph, others] = [true, false].map((is) => checks.filter((check) => GRAPH_CHECK.test(check) === is));
    const found = [
      { resource: `resource.${resource.name}`, check_ids: others ?? [] },
      { resource: `${resource.type}.${resource.name}`, check_ids: overGraph ?? [] },
    ].filter(({ check_ids }) => check_ids.length > 0);
    byFile.set(file, [...(byFile.get(file) ?? []), ...found]);
  }
  const files = [...byFile].sort(([one], [other]) => (one < other ? -1 : 1));
  const failed = files.map(([file, findings]) => ({
    file,
    findings: findings.sort((one, other) => (one.resource < other.resource ? -1 : 1)),
  }));
  return `${JSON.stringify({ failed_checks: failed }, undefined, 2)}\n`;
}
