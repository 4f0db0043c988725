import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RoadbedError } from '../core/validation/roadbed-error';
import { readOutput, State } from './output-reader';

/** What an output directory held before the app ran. */
export interface EarlierOutput {
  /** Tells one writing of the manifest from another; undefined when there was none. */
  readonly mark?: string;
  /** Names of the stacks in its manifest. */
  readonly stacks: readonly string[];
}

/** What an output directory holds now. One that cannot be read holds nothing of ours. */
export function earlierOutput(output: string): EarlierOutput {
  try {
    return { mark: manifestMark(output), stacks: readOutput(output).states.map(({ name }) => name) };
  } catch {
    return { mark: manifestMark(output), stacks: [] };
  }
}

/** Throws when the app ended well but wrote nothing: an earlier output must not be taken for this one. */
export function requireWritten(output: string, earlier: EarlierOutput): void {
  const mark = manifestMark(output);
  if (mark !== undefined && mark !== earlier.mark) return;
  throw new RoadbedError('nothing was synthesized', [
    {
      message: `the app ended well, and wrote no manifest.json to ${output}`,
      fix: 'call app.synth() at the end of the app, and leave its outdir to the command (CDKTF_OUTDIR)',
    },
  ]);
}

/**
 * Removes the directories of stacks that the earlier manifest had and the app no longer has, as cdktf's command does; but
 * never a local state, and never a directory that no manifest named.
 */
export function removeStaleStacks(output: string, earlier: EarlierOutput, states: readonly State[]): void {
  const living = new Set(states.map(({ name }) => name));
  const gone = earlier.stacks.filter((name) => !living.has(name) && name === basename(name) && !name.startsWith('.'));
  for (const name of gone) {
    const directory = join(output, 'stacks', name);
    if (existsSync(directory) && !holdsState(directory)) rmSync(directory, { recursive: true });
  }
}

function manifestMark(output: string): string | undefined {
  try {
    const { ino, mtimeNs, ctimeNs } = statSync(join(output, 'manifest.json'), { bigint: true });
    return `${ino} ${mtimeNs} ${ctimeNs}`;
  } catch {
    return undefined; // absent, or below something that is no directory; the app says so in its own words
  }
}

function holdsState(directory: string): boolean {
  return readdirSync(directory).some((file) => /\.tfstate(?:\.|$)/.test(file));
}
