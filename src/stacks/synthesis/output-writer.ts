import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Artifact } from '../../core/artifacts';
import { EvidenceFile, WrittenArtifact, WrittenDocument } from '../../evidence/evidence-input';
import { canonicalJson } from './canonical-json';
import { documentPathOf, MANIFEST_FILE, manifestOf } from './manifest';
import { whileWriting } from './output-directory';
import { ARTIFACTS, ASSETS, EVIDENCE, filesBelow, refuseDirectory } from './output-files';
import { Progress } from './progress';
import { makeStaging, removeAbandonedStaging } from './staging';
import { findStale, removeStale } from './stale-output';
import { SynthesizedStack } from './synthesized-stack';

/** What the writer needs beside the stacks themselves. */
export interface Output {
  readonly outdir: string;
  /** The version of cdktf, which the manifest names. */
  readonly version: string;
  /** Writes the files of assets below a directory; false when there are none. */
  readonly writeAssets: (directory: string) => boolean;
  /** What constructs write beside their Terraform. */
  readonly artifacts?: readonly Artifact[];
  /** The evidence of what was written, by paths below `evidence/`; none is written when left out. */
  readonly evidence?: (
    documents: readonly WrittenDocument[],
    artifacts: readonly WrittenArtifact[],
  ) => Iterable<EvidenceFile>;
  readonly progress: Progress;
}

/** A file that was written beside the earlier output, and where below the output directory it belongs. */
interface StagedFile {
  readonly from: string;
  readonly to: string;
}

/**
 * Writes everything beside the earlier output, then renames it into place file by file, the manifest last: a failure
 * leaves what was there, and a reader never sees half a file. Lock files, state and `.terraform` are not ours and stay.
 */
export function writeOutput(stacks: readonly SynthesizedStack[], output: Output): void {
  const { outdir } = output;
  const { files, stale } = whileWriting(outdir, () => {
    removeAbandonedStaging(outdir);
    const staging = makeStaging(outdir);
    try {
      const staged = stage(staging, stacks, output);
      const gone = findStale(outdir, stacks);
      publish(outdir, staged);
      return { files: new Set(staged.map((file) => file.to)), stale: gone };
    } finally {
      fs.rmSync(staging, { recursive: true, force: true });
    }
  });
  whileWriting(
    outdir,
    () => {
      removeStale(outdir, stale, files, stacks);
    },
    'The new output is written; what it no longer needs is partly still there.',
  );
}

/** Documents are staged side by side: making and removing a directory for each takes as long as writing it. */
function stage(staging: string, stacks: readonly SynthesizedStack[], output: Output): StagedFile[] {
  const documents: WrittenDocument[] = [];
  const files = stacks.map((stack, index) => {
    const file = { from: path.join(staging, `${index}.tf.json`), to: path.normalize(documentPathOf(stack.name)) };
    const bytes = Buffer.from(canonicalJson(stack.document, stack.constructPath));
    fs.writeFileSync(file.from, bytes);
    documents.push({
      stack: stack.name,
      path: documentPathOf(stack.name),
      sha256: sha256Of(bytes),
      size: bytes.length,
    });
    output.progress.report('write', index + 1, stacks.length);
    return file;
  });
  const artifacts = (output.artifacts ?? []).map(({ path: below, content }, index) => {
    const to = path.posix.join(ARTIFACTS, below);
    const file = { from: path.join(staging, `${index}.artifact`), to: path.normalize(to) };
    fs.writeFileSync(file.from, content);
    files.push(file);
    return { path: to, sha256: sha256Of(content), size: Buffer.byteLength(content) };
  });
  let count = 0;
  for (const { path: to, parts } of output.evidence?.(documents, artifacts) ?? []) {
    const file = { from: path.join(staging, `${count++}.evidence`), to: path.join(EVIDENCE, path.normalize(to)) };
    writeParts(file.from, parts);
    files.push(file);
  }
  const assets = path.join(staging, ASSETS);
  if (output.writeAssets(assets)) files.push(...filesBelow(assets).map((to) => ({ from: path.join(assets, to), to })));
  const manifest = { from: path.join(staging, MANIFEST_FILE), to: MANIFEST_FILE };
  fs.writeFileSync(manifest.from, canonicalJson(manifestOf(stacks, output.version)));
  return [...files, manifest];
}

/** Writes a file piece by piece. */
function writeParts(file: string, parts: Iterable<Uint8Array>): void {
  const descriptor = fs.openSync(file, 'w');
  try {
    for (const part of parts) fs.writeFileSync(descriptor, part);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Moves staged files into place. Whatever can stand in the way is looked for before the first one replaces another. */
function publish(outdir: string, files: readonly StagedFile[]): void {
  refuseLinks(outdir);
  const moves = files.map(({ from, to }) => ({ from, to: path.join(outdir, to) }));
  for (const directory of new Set(moves.map(({ to }) => path.dirname(to)))) {
    fs.mkdirSync(directory, { recursive: true });
    fs.accessSync(directory, fs.constants.W_OK | fs.constants.X_OK);
  }
  for (const { to } of moves) refuseDirectory(to);
  for (const { from, to } of moves) fs.renameSync(from, to);
}

const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What a link leads to is not ours to write. */
function refuseLinks(outdir: string): void {
  const directory = path.join(outdir, EVIDENCE);
  if (!fs.lstatSync(directory, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw Object.assign(new Error(`ELOOP: ${directory}`), {
    code: 'ELOOP',
    syscall: 'writing to the link',
    path: directory,
  });
}
