import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { RoadbedError } from '../../../src/core/validation';
import { RoadbedApp } from '../../../src/stacks/roadbed-app';

/** A directory of this test's own. */
export function scratchDirectory(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'roadbed-'));
}

/** Synthesizes an app that `build` fills, and returns its output directory. */
export function synthesized(build: (app: RoadbedApp) => void, outdir = scratchDirectory()): string {
  const app = new RoadbedApp({ outdir });
  build(app);
  app.synth();
  return outdir;
}

/** The document of a stack, as any JSON. */
export function documentOf(outdir: string, stack: string): Json {
  return readJson(path.join(outdir, 'stacks', stack, 'cdk.tf.json'));
}

export function manifestIn(outdir: string): Json {
  return readJson(path.join(outdir, 'manifest.json'));
}

/** Every file below a directory with its content. */
export function contentOf(directory: string): Record<string, string> {
  return Object.fromEntries(
    fs
      .readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((file) => fs.statSync(path.join(directory, file)).isFile())
      .sort()
      .map((file) => [file, fs.readFileSync(path.join(directory, file), 'latin1')]),
  );
}

/** The error of bad input that the work throws. */
export function errorOf(work: () => unknown): RoadbedError {
  try {
    work();
  } catch (error) {
    if (error instanceof RoadbedError) return error;
    throw error;
  }
  throw new Error('no error was thrown');
}

/** Parsed JSON, to be asserted on by path. */
export interface Json {
  readonly [key: string]: Json;
}

function readJson(file: string): Json {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Json;
}
