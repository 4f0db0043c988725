import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Problem, RoadbedError } from '../core/validation';
import { readDocument } from './bundle-documents';
import { compareText } from './compare-text';
import { ALWAYS_WRITTEN } from './evidence-files';
import { EVIDENCE_MANIFEST, ManifestDocument } from './manifest';
import { systemErrorCode } from './system-error';

/** What has become of files, by their paths as a manifest names them, sorted. */
export interface FileChanges {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  /** There, and not named by the manifest. */
  readonly added: readonly string[];
}

/** Whether a bundle is as it was written. */
export interface EvidenceVerification {
  /** Nothing was changed, taken away or added, and the manifest can be relied on. Who wrote it, a signature must say. */
  readonly intact: boolean;
  readonly files: FileChanges;
  /** The Terraform documents and artifacts beside the bundle; `here` is false when the bundle was copied alone, or nothing was checked. */
  readonly documents: FileChanges & { readonly here: boolean };
  /** What is wrong with the manifest itself; nothing else is checked by one that cannot be relied on. */
  readonly problems: readonly Problem[];
}

const NOTHING: FileChanges = { changed: [], missing: [], added: [] };

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
  const ofPaths = pathProblems(manifest);
  const problems = ofPaths.length > 0 ? ofPaths : gaps(manifest);
  if (problems.length > 0) return refused(problems);
  const files = changesOf(directory, manifest.files, filesBelow(directory).filter(isNotTheManifest));
  const documents = documentsOf(path.dirname(path.resolve(directory)), manifest);
  const lists = [files, documents].flatMap(({ changed, missing, added }) => [changed, missing, added]);
  return { intact: lists.every(({ length }) => length === 0), files, documents, problems: [] };
}

function refused(problems: readonly Problem[]): EvidenceVerification {
  return { intact: false, files: NOTHING, documents: { ...NOTHING, here: false }, problems };
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

/** A manifest that names less than every bundle has would vouch for a bundle without its findings. */
function gaps({ files }: ManifestDocument): Problem[] {
  const named = new Set(files.map(({ path: each }) => each));
  return ALWAYS_WRITTEN.filter((each) => !named.has(each)).map((each) => ({
    message: `${EVIDENCE_MANIFEST} must name "${each}", which every bundle has`,
  }));
}

function staysBelow(name: string): boolean {
  // A colon is a drive, or a stream of a file, on Windows.
  return !/[\\:\0]/.test(name) && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function documentsOf(output: string, { documents, artifacts }: ManifestDocument): EvidenceVerification['documents'] {
  const named = [...documents, ...artifacts];
  const changes = changesOf(output, named, terraformIn(output));
  // Other Terraform in the place of all that was evidenced is a change, not a bundle that was copied alone.
  const here = changes.missing.length < named.length || named.length === 0 || changes.added.length > 0;
  return here ? { ...changes, here } : { ...NOTHING, here };
}

/** Everything that Terraform reads in the directories of stacks: a file beside a document changes what is applied. */
function terraformIn(output: string): string[] {
  return entriesOf(path.join(output, 'stacks')).flatMap((stack) =>
    entriesOf(path.join(output, 'stacks', stack))
      .filter((file) => /\.(tf|tofu)(\.json)?$/.test(file))
      .map((file) => `stacks/${stack}/${file}`),
  );
}

/** None for what is no directory. */
function entriesOf(directory: string): string[] {
  return fs.statSync(directory, { throwIfNoEntry: false })?.isDirectory() === true ? fs.readdirSync(directory) : [];
}

function changesOf(
  root: string,
  named: readonly { readonly path: string; readonly sha256: string }[],
  there: readonly string[],
): FileChanges {
  const changed: string[] = [];
  const missing: string[] = [];
  for (const { path: name, sha256 } of named) {
    const actual = sha256Of(root, name);
    if (actual === undefined) missing.push(name);
    else if (actual !== sha256) changed.push(name);
  }
  const names = new Set(named.map(({ path: each }) => each));
  const added = there.filter((name) => !names.has(name));
  return { changed: changed.sort(compareText), missing: missing.sort(compareText), added: added.sort(compareText) };
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

function isNotTheManifest(name: string): boolean {
  return name !== EVIDENCE_MANIFEST;
}

/** Everything below a directory that is no directory, by its path from there with slashes. */
function filesBelow(directory: string, below = ''): string[] {
  return fs.readdirSync(path.join(directory, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(directory, name) : [name];
  });
}
