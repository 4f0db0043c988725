import { createHash } from 'node:crypto';
import { sortedBy } from './compare-text';
import { DocumentHead } from './document-head';
import { EvidenceInputs, WrittenDocument } from './evidence-input';
import { UsedVersion, usedVersions } from './inventory';
import { jsonDocument, jsonLines } from './json-document';
import { orderedInputs } from './posture';
import { SortedEvidence } from './sorted-evidence';
import { bytesOf } from './text-parts';

/** Name of the manifest in the bundle. */
export const EVIDENCE_MANIFEST = 'manifest.json';

/** A file of the bundle, by its path below the bundle. */
export interface ManifestFile {
  readonly path: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** `manifest.json`: schemas/roadbed-manifest.schema.json. Whoever signs it signs the bundle, and the Terraform it is of. */
export interface ManifestDocument extends DocumentHead {
  readonly inputs: EvidenceInputs;
  readonly versions: readonly UsedVersion[];
  /** The Terraform documents, by their path below the output directory. */
  readonly documents: readonly WrittenDocument[];
  /** Files of constructs beside the Terraform, by their path below the output directory. */
  readonly artifacts: readonly ManifestFile[];
  readonly files: readonly ManifestFile[];
}

export function manifestJson(evidence: SortedEvidence, files: readonly ManifestFile[]): Iterable<string> {
  return jsonDocument(
    { inputs: orderedInputs(evidence.input.inputs) },
    {
      versions: jsonLines(usedVersions(evidence)),
      documents: jsonLines(evidence.documents.map(({ stack, path, sha256, size }) => ({ stack, path, sha256, size }))),
      artifacts: jsonLines(
        sortedBy(evidence.input.artifacts, ({ path }) => path).map(({ path, sha256, size }) => ({
          path,
          sha256,
          size,
        })),
      ),
      files: jsonLines(sortedBy(files, ({ path }) => path)),
    },
  );
}

/** The parts of a file; `done` learns what the manifest says of it when the last of them was read. */
export function* partsOf(
  path: string,
  parts: Iterable<string>,
  done: (file: ManifestFile) => void,
): Generator<Uint8Array, void, undefined> {
  const hash = createHash('sha256');
  let size = 0;
  for (const bytes of bytesOf(parts)) {
    hash.update(bytes);
    size += bytes.length;
    yield bytes;
  }
  done({ path, sha256: hash.digest('hex'), size });
}
