import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { RoadbedError } from '../core/validation/roadbed-error';
import { State } from './output-reader';

/** Tells one writing of the manifest from another; undefined when there is none. */
export function manifestMark(output: string): string | undefined {
  const stat = statSync(join(output, 'manifest.json'), { throwIfNoEntry: false, bigint: true });
  return stat === undefined ? undefined : `${stat.ino} ${stat.mtimeNs} ${stat.ctimeNs}`;
}

/** Throws when the app ended well but wrote nothing: an earlier output must not be taken for this one. */
export function requireWritten(output: string, before: string | undefined): void {
  const after = manifestMark(output);
  if (after !== undefined && after !== before) return;
  throw new RoadbedError('nothing was synthesized', [
    {
      message: `the app ended well, and wrote no manifest.json to ${output}`,
      fix: 'call app.synth() at the end of the app, and leave its outdir to the command (CDKTF_OUTDIR)',
    },
  ]);
}

export function stackDirectories(stacks: string): readonly string[] {
  if (!existsSync(stacks)) return [];
  return readdirSync(stacks, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** Removes the directories of stacks that are no longer in the app, as cdktf's command does; but never a local state. */
export function removeStaleStacks(stacks: string, before: readonly string[], states: readonly State[]): void {
  const living = new Set(states.map((state) => state.name));
  for (const name of before.filter((earlier) => !living.has(earlier))) {
    const directory = join(stacks, name);
    if (existsSync(directory) && !holdsState(directory)) rmSync(directory, { recursive: true });
  }
}

function holdsState(directory: string): boolean {
  return readdirSync(directory).some((file) => /\.tfstate(?:\.|$)/.test(file));
}
