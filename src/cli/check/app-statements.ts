import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CatalogueEntry } from '../../core/catalogue';
import { DocumentKind, readDocument } from '../../evidence/bundle-documents';
import { CatalogueDocument } from '../../evidence/catalogue-document';
import { ExceptionsDocument } from '../../evidence/exceptions-document';
import { PolicyInput } from '../../policy/input/policy-input';

/** What an app of Roadbed's has said beside its Terraform, as its synth has left it. */
export interface AppStatements {
  readonly catalogue: readonly CatalogueEntry[];
  /** How many exceptions the app itself has. */
  readonly exceptions: number;
  /** What could not be read. */
  readonly notes: readonly string[];
}

/** Reads the evidence beside an output; there is none for Terraform of anybody else. */
export function appStatements({ kind, given }: PolicyInput): AppStatements {
  const evidence = join(resolve(given), 'evidence');
  if (kind !== 'output' || !existsSync(evidence)) return { catalogue: [], exceptions: 0, notes: [] };
  const notes: string[] = [];
  const catalogue = read<CatalogueDocument>(evidence, 'catalogue', notes);
  const exceptions = read<ExceptionsDocument>(evidence, 'exceptions', notes);
  return {
    catalogue: Object.entries(catalogue?.entries ?? {}).flatMap(([of, entries]) =>
      entries.map((entry) => ({ ...entry, kind: of }) as CatalogueEntry),
    ),
    exceptions: exceptions?.exceptions.length ?? 0,
    notes,
  };
}

/** The schema has judged what it gives. */
function read<T>(evidence: string, kind: DocumentKind, notes: string[]): T | undefined {
  const document = readDocument(evidence, kind);
  if ('value' in document) return document.value as T;
  notes.push(`evidence is not read: ${document.problems[0]?.message ?? kind}`);
  return undefined;
}
