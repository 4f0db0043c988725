import { compareText, keyOfParts } from './compare-text';
import { RecordedException } from './exceptions-document';
import { markdownTable } from './markdown';
import { ReportedResource, ReportedResult } from './policy-report-document';
import { EvidenceBundle } from './read-bundle';

/** A finding of one bundle, with the resource it is in. */
export interface PlacedFinding {
  readonly state: string;
  readonly address: string;
  readonly path: string;
  readonly rule: string;
  readonly finding: string;
  readonly outcome: string;
  readonly severity: string;
  readonly message: string;
}

/** A finding that both bundles have, and not with the same outcome, severity or message. */
export interface ChangedFinding {
  readonly before: PlacedFinding;
  readonly after: PlacedFinding;
}

/** A resource of the inventory: `checkout-prod aws_db_instance.orders`. */
export type PlacedResource = string;

/** What is otherwise in a later bundle. */
export interface PostureChange {
  readonly findings: {
    readonly new: readonly PlacedFinding[];
    readonly gone: readonly PlacedFinding[];
    readonly changed: readonly ChangedFinding[];
  };
  readonly resources: { readonly added: readonly PlacedResource[]; readonly removed: readonly PlacedResource[] };
  readonly exceptions: { readonly added: readonly RecordedException[]; readonly removed: readonly RecordedException[] };
}

/** What changed from one bundle to another. What is not applicable is no finding here. */
export function comparePosture(before: EvidenceBundle, after: EvidenceBundle): PostureChange {
  const [old, now] = [findingsOf(before), findingsOf(after)];
  const both = [...now].flatMap(([key, finding]) => {
    const earlier = old.get(key);
    return earlier === undefined ? [] : [{ before: earlier, after: finding }];
  });
  const resources = difference(resourcesOf(before), resourcesOf(after));
  return {
    findings: {
      new: onlyIn(now, old),
      gone: onlyIn(old, now),
      changed: both.filter(({ before: one, after: other }) => JSON.stringify(one) !== JSON.stringify(other)),
    },
    resources,
    exceptions: difference(exceptionsOf(before), exceptionsOf(after)),
  };
}

/** The same for people. */
export function renderPostureChange({ findings, resources, exceptions }: PostureChange): string {
  const rows = (list: readonly PlacedFinding[]): string[][] =>
    list.map(({ outcome, severity, rule, path, message }) => [outcome, severity, rule, path, message]);
  const columns = ['outcome', 'severity', 'rule', 'construct', 'finding'];
  const changed = findings.changed.map(({ before, after }) => [
    `${before.outcome} → ${after.outcome}`,
    `${before.severity} → ${after.severity}`,
    ...[after.rule, after.path, after.message],
  ]);
  const told = exceptionRows(exceptions.added, exceptions.removed);
  const moved = [...resources.added.map((each) => ['added', each]), ...resources.removed.map((each) => ['gone', each])];
  const parts = [
    ...part('New findings', markdownTable(columns, rows(findings.new))),
    ...part('Findings that are gone', markdownTable(columns, rows(findings.gone))),
    ...part('Findings that changed', markdownTable(columns, changed)),
    ...part('Exceptions', markdownTable(['', 'exception', 'rule', 'construct', 'owner', 'until'], told)),
    ...part('Resources', markdownTable(['', 'state and address'], moved)),
  ];
  return ['# What changed in posture', '', ...(parts.length === 0 ? ['Nothing.', ''] : parts)].join('\n');
}

function part(title: string, table: readonly string[]): string[] {
  return table.length === 0 ? [] : [`## ${title}`, '', ...table];
}

function exceptionRows(added: readonly RecordedException[], removed: readonly RecordedException[]): string[][] {
  const row = (what: string, { id, rule, path, owner, expires }: RecordedException): string[] => [
    ...[what, id, rule, path, owner, expires],
  ];
  return [...added.map((each) => row('added', each)), ...removed.map((each) => row('gone', each))];
}

function findingsOf({ policyReport }: EvidenceBundle): ReadonlyMap<string, PlacedFinding> {
  return new Map(
    policyReport.resources.flatMap((resource) =>
      resource.results
        .filter(({ outcome }) => outcome !== 'not-applicable')
        .map((result): [string, PlacedFinding] => [keyOf(resource, result), placed(resource, result)]),
    ),
  );
}

function keyOf({ state, address }: ReportedResource, { rule, finding }: ReportedResult): string {
  return keyOfParts(state, address, rule, finding);
}

function placed({ state, address, path }: ReportedResource, result: ReportedResult): PlacedFinding {
  const { rule, finding, outcome, severity, message } = result;
  return { state, address, path, rule, finding, outcome, severity, message };
}

function resourcesOf({ inventory }: EvidenceBundle): ReadonlyMap<string, PlacedResource> {
  return new Map(inventory.resources.map(({ state, address }) => [keyOfParts(state, address), `${state} ${address}`]));
}

/** An exception that was granted again, or for something else, is another one. */
function exceptionsOf({ exceptions }: EvidenceBundle): ReadonlyMap<string, RecordedException> {
  return new Map(
    exceptions.exceptions.map((each) => {
      const { inUse: _inUse, findings: _findings, ...granted } = each;
      return [keyOfParts(each.id, JSON.stringify(granted)), each];
    }),
  );
}

function difference<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): { added: T[]; removed: T[] } {
  return { added: onlyIn(after, before), removed: onlyIn(before, after) };
}

function onlyIn<T>(some: ReadonlyMap<string, T>, others: ReadonlyMap<string, T>): T[] {
  return [...some]
    .filter(([key]) => !others.has(key))
    .sort(([one], [other]) => compareText(one, other))
    .map(([, value]) => value);
}
