import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { Construct } from 'constructs';
import { synthesizeAssets } from '../../stacks/synthesis/assets';
import { writeOutput } from '../../stacks/synthesis/output-writer';
import { resolveApp } from '../../stacks/synthesis/synthesis';
import { TemporaryDirectory } from '../run/temporary-directory';

const SILENT = { report: () => undefined };

/** What a matcher may be given, in words. */
export const RECEIVABLE =
  'an App (of Roadbed or cdktf), a stack or another construct of it, or the path of an output directory';

/** The output directory of what a matcher was given: synthesized into `directory`, unless it is one already. */
export function outputOf(received: unknown, directory: string): string {
  if (typeof received === 'string') return received;
  if (!Construct.isConstruct(received)) throw new Error(`expected ${RECEIVABLE}, received ${typeof received}`);
  const { root } = received.node;
  if (!App.isApp(root)) throw new Error(`expected ${RECEIVABLE}, received a construct without an App above it`);
  // Not into the outdir of the app: a test leaves nothing in the working directory.
  const outdir = join(directory, 'cdktf.out');
  mkdirSync(join(outdir, 'stacks'), { recursive: true });
  const stacks = resolveApp(root, SILENT);
  writeOutput(stacks, {
    outdir,
    version: root.manifest.version,
    writeAssets: (assets) => synthesizeAssets(root, assets),
    progress: SILENT,
  });
  return outdir;
}

/** Runs work that needs a directory of its own for a moment. */
export async function withDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const temporary = TemporaryDirectory.make();
  try {
    return await work(temporary.path);
  } finally {
    temporary.remove();
  }
}
