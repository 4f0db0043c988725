import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from '../support/synth';

const REPOSITORY = join(__dirname, '../..');

/** What files of an example say instead, by name: a function of what they say. */
export type Edits = Readonly<Record<string, (text: string) => string>>;

/** Runs an example as CI does, which refuses a ledger that is behind, and gives the directory that it wrote. */
export function synthExample(name: string, edits: Edits = {}): string {
  const { outdir, status, stderr } = runExample(name, edits);
  if (status !== 0) throw new Error(`examples/${name} does not synthesize:\n${stderr}`);
  return outdir;
}

/** What an example that is refused says. */
export function refusalOfExample(name: string, edits: Edits): string {
  return /^RoadbedError: [^]*?^Nothing was written\.$/m.exec(runExample(name, edits).stderr)?.[0] ?? 'not refused';
}

/** The same text with another in the place of one that must be there once. */
export function replaced(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`expected "${from}" once in:\n${text}`);
  return text.replace(from, to);
}

interface ExampleRun {
  readonly outdir: string;
  readonly status: number | null;
  readonly stderr: string;
}

function runExample(name: string, edits: Edits): ExampleRun {
  const outdir = temporaryDirectory();
  const { NODE_OPTIONS, CDKTF_CONTEXT_JSON, ...env } = process.env;
  const place = Object.keys(edits).length === 0 ? join('examples', name) : edited(name, edits);
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(place, 'main.ts')], {
    cwd: REPOSITORY,
    env: { ...env, CI: '1', CDKTF_OUTDIR: outdir },
    encoding: 'utf8',
  });
  return { outdir, status, stderr };
}

/** A copy of an example, edited; it finds `roadbed` where a project of its own would. */
function edited(name: string, edits: Edits): string {
  const copy = temporaryDirectory();
  cpSync(join(REPOSITORY, 'examples', name), copy, { recursive: true });
  mkdirSync(join(copy, 'node_modules'));
  symlinkSync(REPOSITORY, join(copy, 'node_modules/roadbed'));
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(copy, file);
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
  }
  return copy;
}
