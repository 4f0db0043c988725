import * as fs from 'node:fs';
import * as path from 'node:path';
import { EVIDENCE_MANIFEST } from '../../evidence/manifest';
import { MANIFEST_FILE, stackNamesIn, workingDirectoryOf } from './manifest';
import {
  ARTIFACTS,
  ASSETS,
  EVIDENCE,
  filesBelow,
  isOwnDirectory,
  refuseDirectory,
  removeEmptyDirectories,
} from './output-files';
import { SynthesizedStack } from './synthesized-stack';

/** What an earlier synth wrote that this one does not. */
export interface StaleOutput {
  readonly stacks: readonly string[];
  /** Files of the evidence and artifacts, by their path below the output directory. */
  readonly evidence: readonly string[];
}

/** Finds what an earlier synth has written, by its own manifests: what they do not name is not ours. */
export function findStale(outdir: string, stacks: readonly SynthesizedStack[]): StaleOutput {
  return { stacks: staleStacks(outdir, stacks), evidence: earlierEvidence(outdir) };
}

/** Removes what an earlier synth has written and this one has not. */
export function removeStale(
  outdir: string,
  stale: StaleOutput,
  written: ReadonlySet<string>,
  stacks: readonly SynthesizedStack[],
): void {
  removeStaleAssets(outdir, stacks, written);
  for (const name of stale.stacks) removeStack(path.join(outdir, workingDirectoryOf(name)));
  for (const file of stale.evidence.filter((each) => !written.has(each)))
    fs.rmSync(path.join(outdir, file), { force: true });
  for (const name of [ARTIFACTS, EVIDENCE]) {
    const directory = path.join(outdir, name);
    if (isOwnDirectory(directory)) removeEmptyDirectories(directory);
  }
}

function staleStacks(outdir: string, stacks: readonly SynthesizedStack[]): string[] {
  const manifest = path.join(outdir, MANIFEST_FILE);
  if (!fs.existsSync(manifest)) return [];
  refuseDirectory(manifest);
  // Compared as file systems that ignore case would: the directory may be a living stack's.
  const living = new Set(stacks.map((stack) => stack.name.toLowerCase()));
  return stackNamesIn(fs.readFileSync(manifest, 'utf8')).filter((name) => !living.has(name.toLowerCase()));
}

function earlierEvidence(outdir: string): string[] {
  const manifest = path.join(outdir, EVIDENCE, EVIDENCE_MANIFEST);
  if (!fs.existsSync(manifest)) return [];
  try {
    const { files, artifacts = [] } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as {
      readonly files: readonly { readonly path: string }[];
      readonly artifacts?: readonly { readonly path: string }[];
    };
    const inside = files
      .map((file) => path.normalize(file.path))
      .filter((file) => !file.startsWith('..') && !path.isAbsolute(file));
    const beside = artifacts
      .map((file) => path.normalize(file.path))
      .filter((file) => file.startsWith(`${ARTIFACTS}${path.sep}`));
    return [...beside, ...[...inside, EVIDENCE_MANIFEST].map((file) => path.join(EVIDENCE, file))];
  } catch {
    // Not a manifest of ours: nothing there is to be removed.
    return [];
  }
}

/** As the cdktf CLI does for stacks that are gone, but a local state outlives its stack: it may be the only one. */
function removeStack(directory: string): void {
  if (!isOwnDirectory(directory)) return;
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
    if (!isOwnDirectory(path.join(outdir, assets))) continue;
    for (const file of filesBelow(path.join(outdir, assets))) {
      if (!files.has(path.join(assets, file))) fs.rmSync(path.join(outdir, assets, file), { force: true });
    }
    removeEmptyDirectories(path.join(outdir, assets));
  }
}
