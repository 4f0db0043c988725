import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problems } from '../core/validation';
import { Framework } from '../policy/frameworks/framework';
import { AccessDocument } from './access/access';
import { DocumentKind, readDocument } from './bundle-documents';
import { CatalogueDocument } from './catalogue-document';
import { DataStoresDocument } from './data-stores';
import { DecisionsDocument } from './decisions';
import { ExceptionsDocument } from './exceptions-document';
import { FrameworkDocument, frameworkPath } from './framework-documents';
import { InventoryDocument } from './inventory';
import { ManifestDocument } from './manifest';
import { PolicyReportDocument } from './policy-report-document';
import { PostureDocument } from './posture';
import { ServicesDocument } from './services';

/** What a bundle of evidence says, in the documents that machines read. */
export interface EvidenceBundle {
  readonly manifest: ManifestDocument;
  readonly posture: PostureDocument;
  readonly policyReport: PolicyReportDocument;
  readonly inventory: InventoryDocument;
  readonly services: ServicesDocument;
  readonly exceptions: ExceptionsDocument;
  readonly dataStores: DataStoresDocument;
  readonly decisions: DecisionsDocument;
  readonly catalogue: CatalogueDocument;
  readonly access: AccessDocument;
  /** By the key of the framework: `soc2`. */
  readonly frameworks: Readonly<Record<string, FrameworkDocument>>;
}

/** Reads a bundle back. Throws one error with all that is wrong with its documents; whether it was changed is another question. */
export function readBundle(directory: string): EvidenceBundle {
  const problems = new Problems('The bundle of evidence');
  const bundle = {
    manifest: read<ManifestDocument>(problems, directory, 'manifest'),
    posture: read<PostureDocument>(problems, directory, 'posture'),
    policyReport: read<PolicyReportDocument>(problems, directory, 'policy-report'),
    inventory: read<InventoryDocument>(problems, directory, 'inventory'),
    services: read<ServicesDocument>(problems, directory, 'services'),
    exceptions: read<ExceptionsDocument>(problems, directory, 'exceptions'),
    dataStores: read<DataStoresDocument>(problems, directory, 'data-stores'),
    decisions: read<DecisionsDocument>(problems, directory, 'decisions'),
    catalogue: read<CatalogueDocument>(problems, directory, 'catalogue'),
    access: read<AccessDocument>(problems, directory, 'access'),
    frameworks: readFrameworks(problems, directory),
  };
  problems.throwIfAny('cannot be read');
  return bundle;
}

/** Which frameworks there are depends on the platform. */
function readFrameworks(problems: Problems, directory: string): Record<string, FrameworkDocument> {
  const known = Object.values(Framework).filter((key) => existsSync(join(directory, frameworkPath(key))));
  return Object.fromEntries(
    known.map((key) => [key, read<FrameworkDocument>(problems, directory, 'framework', frameworkPath(key))]),
  );
}

/** The schema has judged it; a document that has none is told, and the error is thrown when all have been read. */
function read<T>(problems: Problems, directory: string, kind: DocumentKind, file?: string): T {
  const document = readDocument(directory, kind, file);
  if ('value' in document) return document.value as T;
  problems.addAll(document.problems);
  return {} as T;
}
