import { Outcome } from '../policy/engine/outcome';
import { countOutcomes, OutcomeCounts } from '../policy/engine/policy-report';
import { csvDocument, csvRow, rowsOf } from './csv';
import { DocumentHead } from './document-head';
import { EvidenceResource, JudgedEvidence } from './evidence-resource';
import { jsonDocument, jsonLines } from './json-document';
import { SortedEvidence } from './sorted-evidence';

/** A resource of the inventory. */
export interface InventoryResource extends EvidenceResource {
  /** Arguments that were overridden by hand, past its construct. */
  readonly overrides: readonly string[];
  /** How often each outcome occurs; what does not occur is left out. */
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
}

/** A version of a construct that made something. */
export interface UsedVersion {
  readonly construct: string;
  readonly version: string;
  /** The last day it is supported; a preview has none. */
  readonly supportedUntil?: string;
  /** How many resources it made. */
  readonly resources: number;
}

/** `inventory.json`: schemas/roadbed-inventory.schema.json. */
export interface InventoryDocument extends DocumentHead {
  readonly versions: readonly UsedVersion[];
  readonly resources: readonly InventoryResource[];
}

const COLUMNS = [
  'state',
  'address',
  'type',
  'construct path',
  'made by',
  'supported until',
  'baseline',
  'team',
  'service',
  'tier',
  'data classification',
  'environment',
  'stage',
  'overridden by hand',
];
const OUTCOME_COLUMNS: readonly Outcome[] = ['pass', 'fail', 'unknown', 'excepted', 'not-applicable', 'error'];

export function inventoryJson(evidence: SortedEvidence): Iterable<string> {
  const resources = jsonLines(managedResources(evidence), entryOf);
  return jsonDocument({}, { versions: jsonLines(usedVersions(evidence)), resources });
}

export function inventoryCsv(evidence: SortedEvidence): Iterable<string> {
  const supported = new Map(
    evidence.versions.map(({ construct, version, supportedUntil }) => [`${construct}@${version}`, supportedUntil]),
  );
  const rowOf = ({ facts, overrides, judged }: JudgedEvidence): string => {
    const { state, address, type, path, madeBy, baseline, team, service, tier, dataClassification } = facts;
    const counts: OutcomeCounts = countOutcomes([judged]);
    return csvRow([
      ...[state, address, type, path, madeBy, madeBy && supported.get(madeBy), baseline, team, service, tier],
      ...[dataClassification, facts.environment, facts.stage, overrides.join(' ')],
      ...OUTCOME_COLUMNS.map((outcome) => counts[outcome]),
    ]);
  };
  return csvDocument([...COLUMNS, ...OUTCOME_COLUMNS], rowsOf(managedResources(evidence), rowOf));
}

/** The versions that made something, and how much. */
export function usedVersions({ versions, resources }: SortedEvidence): UsedVersion[] {
  const made = new Map<string, number>();
  for (const { facts, isManaged } of resources) {
    if (isManaged && facts.madeBy !== undefined) made.set(facts.madeBy, (made.get(facts.madeBy) ?? 0) + 1);
  }
  return versions.map(({ construct, version, supportedUntil }) => ({
    construct,
    version,
    supportedUntil,
    resources: made.get(`${construct}@${version}`) ?? 0,
  }));
}

function managedResources({ resources }: SortedEvidence): JudgedEvidence[] {
  return resources.filter(({ isManaged }) => isManaged);
}

function entryOf({ facts, overrides, judged }: JudgedEvidence): InventoryResource {
  const counted = Object.entries(countOutcomes([judged])).filter(([, count]) => count > 0);
  return { ...facts, overrides, outcomes: Object.fromEntries(counted) };
}
