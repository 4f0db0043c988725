import { compareText } from './compare-text';
import { DocumentHead } from './document-head';
import { jsonDocument } from './json-document';
import { ReadinessReport, ReadinessState } from './readiness/assess-readiness';
import { SortedEvidence } from './sorted-evidence';

/** An entry of the catalogue: which members it has depends on its kind. */
export interface StatedEntry {
  readonly path: string;
  readonly environment: string;
  readonly [fact: string]: unknown;
}

/** `catalogue.json`: schemas/roadbed-catalogue.schema.json. */
export interface CatalogueDocument extends DocumentHead {
  /** What constructs state of themselves, by kind: `service`, `settings`, `slo`, `state`, `team`; and `readiness`, which is told of them. */
  readonly entries: Readonly<Record<string, readonly StatedEntry[]>>;
}

export function catalogueJson({ catalogue, readiness }: SortedEvidence): Iterable<string> {
  const byKind: Record<string, StatedEntry[]> = {};
  for (const entry of catalogue) {
    const { kind, path, environment, ...facts } = entry;
    const others = Object.entries(facts).sort(([one], [other]) => compareText(one, other));
    (byKind[kind] ??= []).push({ path, environment, ...Object.fromEntries(others) });
  }
  if (readiness.length > 0) byKind.readiness = readiness.map(readinessEntry);
  return jsonDocument({ entries: byKind });
}

function readinessEntry({ path, environment, service, tier, ready, rows }: ReadinessReport): StatedEntry {
  const named = (state: ReadinessState): string[] =>
    rows.filter((row) => row.state === state).map(({ requirement }) => requirement);
  const lists = { missing: named('missing'), unknown: named('unknown'), excepted: named('excepted') };
  return { path, environment, service, tier, ready, ...lists };
}
