import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { temporaryDirectory } from '../support/synth';

const REPOSITORY = join(__dirname, '../..');

/** Runs an example as CI does, which refuses a ledger that is behind, and gives the directory that it wrote. */
export function synthExample(name: string): string {
  const outdir = temporaryDirectory();
  const { NODE_OPTIONS, CDKTF_CONTEXT_JSON, ...env } = process.env;
  execFileSync(process.execPath, ['--import', 'tsx', `examples/${name}/main.ts`], {
    cwd: REPOSITORY,
    env: { ...env, CI: '1', CDKTF_OUTDIR: outdir },
  });
  return outdir;
}
