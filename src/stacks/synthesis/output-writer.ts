import * as fs from 'node:fs';
import * as path from 'node:path';
import { canonicalJson } from './canonical-json';
import { documentPathOf, MANIFEST_FILE, manifestOf, stackNamesIn, workingDirectoryOf } from './manifest';
import { whileWriting } from './output-directory';
import { Progress } from './progress';
import { SynthesizedStack } from './synthesized-stack';

/** What the writer needs beside the stacks themselves. */
export interface Output {
  readonly outdir: string;
  /** The version of cdktf, which the manifest names. */
  readonly version: string;
  /** Writes the files of assets below a directory. */
  readonly writeAssets: (directory: string) => void;
  readonly progress: Progress;
}

const STAGING = '.roadbed-staging-';
const ASSETS = 'assets';

/**
 * Writes everything beside the earlier output, then renames it into place file by file, the manifest last: a failure
 * leaves what was there, and a reader never sees half a file. Lock files, state and `.terraform` are not ours and stay.
 */
export function writeOutput(stacks: readonly SynthesizedStack[], output: Output): void {
  const { outdir } = output;
  whileWriting(outdir, () => {
    const staging = fs.mkdtempSync(path.join(outdir, STAGING));
    try {
      stage(staging, stacks, output);
      const stale = staleStacks(outdir, stacks);
      const files = filesBelow(staging);
      publish(staging, outdir, files);
      removeStaleAssets(outdir, stacks, new Set(files));
      for (const name of stale) removeStack(path.join(outdir, workingDirectoryOf(name)));
    } finally {
      fs.rmSync(staging, { recursive: true, force: true });
    }
  });
}

function stage(staging: string, stacks: readonly SynthesizedStack[], output: Output): void {
  stacks.forEach((stack, index) => {
    fs.mkdirSync(path.join(staging, workingDirectoryOf(stack.name)), { recursive: true });
    fs.writeFileSync(path.join(staging, documentPathOf(stack.name)), canonicalJson(stack.document));
    output.progress.report('write', index + 1, stacks.length);
  });
  output.writeAssets(staging);
  fs.writeFileSync(path.join(staging, MANIFEST_FILE), canonicalJson(manifestOf(stacks, output.version)));
}

/** Moves staged files into place. All directories are made first: that is where a lack of rights shows. */
function publish(staging: string, outdir: string, files: readonly string[]): void {
  for (const directory of new Set(files.map((file) => path.dirname(path.join(outdir, file))))) {
    fs.mkdirSync(directory, { recursive: true });
    fs.accessSync(directory, fs.constants.W_OK | fs.constants.X_OK);
  }
  const inOrder = [...files.filter((file) => file !== MANIFEST_FILE), MANIFEST_FILE];
  for (const file of inOrder) fs.renameSync(path.join(staging, file), path.join(outdir, file));
}

function staleStacks(outdir: string, stacks: readonly SynthesizedStack[]): string[] {
  const manifest = path.join(outdir, MANIFEST_FILE);
  if (!fs.existsSync(manifest)) return [];
  // Compared as file systems that ignore case would: the directory may be a living stack's.
  const living = new Set(stacks.map((stack) => stack.name.toLowerCase()));
  return stackNamesIn(fs.readFileSync(manifest, 'utf8')).filter((name) => !living.has(name.toLowerCase()));
}

/** As the cdktf CLI does for stacks that are gone, but a local state outlives its stack: it may be the only one. */
function removeStack(directory: string): void {
  if (!fs.existsSync(directory)) return;
  const entries = fs.readdirSync(directory);
  const kept = entries.filter((entry) => /\.tfstate(\.|$)/.test(entry));
  for (const entry of entries.filter((name) => !kept.includes(name))) {
    fs.rmSync(path.join(directory, entry), { recursive: true, force: true });
  }
  if (kept.length === 0) fs.rmSync(directory, { recursive: true, force: true });
}

/** An asset's directory carries its hash: an earlier content would stay beside the new one for ever. */
function removeStaleAssets(outdir: string, stacks: readonly SynthesizedStack[], files: ReadonlySet<string>): void {
  for (const { name } of stacks) {
    const assets = path.join(workingDirectoryOf(name), ASSETS);
    if (!fs.existsSync(path.join(outdir, assets))) continue;
    for (const file of filesBelow(path.join(outdir, assets))) {
      if (!files.has(path.join(assets, file))) fs.rmSync(path.join(outdir, assets, file), { force: true });
    }
    removeEmptyDirectories(path.join(outdir, assets));
  }
}

function removeEmptyDirectories(directory: string): void {
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmptyDirectories(path.join(directory, entry.name));
  }
  if (fs.readdirSync(directory).length === 0) fs.rmdirSync(directory);
}

/** Every file below a directory, by its path from there. */
function filesBelow(directory: string, below = ''): string[] {
  const entries = fs.readdirSync(path.join(directory, below), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const file = path.join(below, entry.name);
      return entry.isDirectory() ? filesBelow(directory, file) : [file];
    })
    .sort();
}
