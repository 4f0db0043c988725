import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Problem, RoadbedError } from '../core/validation';
import { readDocument } from './bundle-documents';
import { compareText } from './compare-text';
import { EVIDENCE_MANIFEST, ManifestDocument } from './manifest';
import { systemErrorCode } from './system-error';

/** What has become of files that a manifest names, by their paths in it, sorted. */
export interface FileChanges {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
}

/** Whether a bundle is as it was written. */
export interface EvidenceVerification {
  /** Nothing was changed, taken away or added, and the manifest can be relied on. Who wrote it, a signature must say. */
  readonly intact: boolean;
  readonly files: FileChanges & { readonly added: readonly string[] };
  /** The Terraform documents and artifacts beside the bundle; `here` is false when the bundle was copied alone. */
  readonly documents: FileChanges & { readonly here: boolean };
  /** What is wrong with the manifest itself. */
  readonly problems: readonly Problem[];
}

const NOTHING: FileChanges = { changed: [], missing: [] };

/**
 * Checks a bundle against its manifest, and the Terraform documents in the directory above against it too. Throws only for a
 * directory that is no bundle.
 */
export function verifyEvidence(directory: string): EvidenceVerification {
  if (!fs.lstatSync(path.join(directory, EVIDENCE_MANIFEST), { throwIfNoEntry: false })?.isFile()) {
    throw new RoadbedError(
      `"${directory}" is no bundle of evidence`,
      [{ message: `it must hold ${EVIDENCE_MANIFEST}, got none`, fix: 'roadbed synth writes one: cdktf.out/evidence' }],
      'Nothing was checked.',
    );
  }
  const read = readDocument(directory, 'manifest');
  if ('problems' in read) return refused(read.problems);
  const manifest = read.value as ManifestDocument;
  const problems = pathProblems(manifest);
  if (problems.length > 0) return refused(problems);
  const files = {
    ...changesOf(directory, manifest.files),
    added: filesBelow(directory).filter(isUnnamedBy(manifest)).sort(compareText),
  };
  const documents = documentsOf(path.dirname(path.resolve(directory)), manifest);
  const lists = [files.changed, files.missing, files.added, documents.changed, documents.missing];
  return { intact: lists.every(({ length }) => length === 0), files, documents, problems: [] };
}

function refused(problems: readonly Problem[]): EvidenceVerification {
  return { intact: false, files: { ...NOTHING, added: [] }, documents: { ...NOTHING, here: false }, problems };
}

/** A path that leads out of the bundle would let a manifest vouch for whatever lies there. */
function pathProblems({ files, documents, artifacts }: ManifestDocument): Problem[] {
  const repeated = [files, [...documents, ...artifacts]].flatMap((list) => {
    const seen = new Set<string>();
    return list.flatMap(({ path: each }) => (seen.size === seen.add(each).size ? [each] : []));
  });
  return [
    ...[...files, ...documents, ...artifacts]
      .filter(({ path: each }) => !staysBelow(each))
      .map(({ path: each }) => ({
        message: `${EVIDENCE_MANIFEST} must name paths below it, got ${JSON.stringify(each)}`,
      })),
    ...repeated.map((each) => ({
      message: `${EVIDENCE_MANIFEST} must name a path once, got ${JSON.stringify(each)} twice`,
    })),
  ];
}

function staysBelow(name: string): boolean {
  // A colon is a drive, or a stream of a file, on Windows.
  return !/[\\:\0]/.test(name) && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function documentsOf(output: string, { documents, artifacts }: ManifestDocument): EvidenceVerification['documents'] {
  const named = [...documents, ...artifacts];
  const changes = changesOf(output, named);
  const here = named.length === 0 || changes.missing.length < named.length;
  return here ? { ...changes, here } : { ...NOTHING, here };
}

function changesOf(root: string, named: readonly { readonly path: string; readonly sha256: string }[]): FileChanges {
  const changed: string[] = [];
  const missing: string[] = [];
  for (const { path: name, sha256 } of named) {
    const actual = sha256Of(root, name);
    if (actual === undefined) missing.push(name);
    else if (actual !== sha256) changed.push(name);
  }
  return { changed: changed.sort(compareText), missing: missing.sort(compareText) };
}

/** Undefined where nothing is; empty for what is no file of its own: a link's content is somewhere else. */
function sha256Of(root: string, name: string): string | undefined {
  try {
    const file = path.join(root, name);
    if (!fs.lstatSync(file).isFile()) return '';
    return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
  } catch (error) {
    const code = systemErrorCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : '';
  }
}

function isUnnamedBy({ files }: ManifestDocument): (name: string) => boolean {
  const named = new Set([EVIDENCE_MANIFEST, ...files.map(({ path: each }) => each)]);
  return (name) => !named.has(name);
}

/** Everything below a directory that is no directory, by its path from there with slashes. */
function filesBelow(directory: string, below = ''): string[] {
  return fs.readdirSync(path.join(directory, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(directory, name) : [name];
  });
}
