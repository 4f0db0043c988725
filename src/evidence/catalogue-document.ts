import { compareText } from './compare-text';
import { DocumentHead } from './document-head';
import { jsonDocument } from './json-document';
import { SortedEvidence } from './sorted-evidence';

/** An entry of the catalogue: which members it has depends on its kind. */
export interface StatedEntry {
  readonly path: string;
  readonly environment: string;
  readonly [fact: string]: unknown;
}

/** `catalogue.json`: schemas/roadbed-catalogue.schema.json. */
export interface CatalogueDocument extends DocumentHead {
  /** What constructs state of themselves, by kind: `service`, `state`, `team`. */
  readonly entries: Readonly<Record<string, readonly StatedEntry[]>>;
}

export function catalogueJson({ catalogue }: SortedEvidence): string {
  const byKind: Record<string, StatedEntry[]> = {};
  for (const entry of catalogue) {
    const { kind, path, environment, ...facts } = entry;
    const others = Object.entries(facts).sort(([one], [other]) => compareText(one, other));
    (byKind[kind] ??= []).push({ path, environment, ...Object.fromEntries(others) });
  }
  return jsonDocument({ entries: byKind });
}
