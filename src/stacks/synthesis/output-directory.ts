import * as fs from 'node:fs';
import * as path from 'node:path';
import { RoadbedError } from '../../core/validation';
import { STACKS_DIRECTORY } from './manifest';

/** Makes the output directory and its `stacks/`, or says in one error why they cannot be made or written. */
export function prepareOutputDirectory(outdir: string): void {
  for (const directory of [outdir, path.join(outdir, STACKS_DIRECTORY)]) {
    const inTheWay = nearestExisting(directory);
    if (!fs.statSync(inTheWay).isDirectory()) {
      throw unusable(
        outdir,
        `${path.resolve(inTheWay)} is a file, not a directory`,
        'move it away, or choose another output directory',
      );
    }
    try {
      makeDirectory(directory);
      fs.accessSync(directory, fs.constants.W_OK | fs.constants.X_OK);
    } catch (error) {
      throw unusable(outdir, `${directory} cannot be written: ${reasonOf(error)}`, CHOOSE);
    }
  }
}

/** Runs work that writes below the output directory; what the system refuses becomes an error a user can act on, which ends in the outcome. */
export function whileWriting<T>(outdir: string, work: () => T, outcome?: string): T {
  try {
    return work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const place = typeof error.path === 'string' ? path.relative(outdir, error.path) : '';
    const message = `${error.syscall ?? 'writing'} ${place === '' ? outdir : place} failed: ${reasonOf(error)}`;
    throw new RoadbedError(`The output directory ${outdir} cannot be written`, [{ message, fix: FREE }], outcome);
  }
}

const CHOOSE =
  'give yourself the right to write there, or choose another directory: CDKTF_OUTDIR, or outdir of RoadbedApp';
const FREE = 'make room or rights there, then synthesize again';

function unusable(outdir: string, message: string, fix: string): RoadbedError {
  return new RoadbedError(`The output directory ${outdir} cannot be used`, [{ message, fix }]);
}

/** As `mkdir -p`. Node's own recursive mkdir never returns where the system denies that a parent exists, as /proc does. */
function makeDirectory(directory: string): void {
  if (fs.existsSync(directory)) return;
  makeDirectory(path.dirname(path.resolve(directory)));
  try {
    fs.mkdirSync(directory);
  } catch (error) {
    // Another synth may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** The directory itself, or what stands nearest above it. */
function nearestExisting(directory: string): string {
  return fs.existsSync(directory) ? directory : nearestExisting(path.dirname(path.resolve(directory)));
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error !== null && typeof error === 'object' && 'syscall' in error && 'code' in error;
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EDQUOT: 'the quota is used up',
  EEXIST: 'something else is in its place',
  EISDIR: 'a directory is in its place',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'it does not exist',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'a part of its path is a file',
  ENOTEMPTY: 'a directory is in its place',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
};

function reasonOf(error: unknown): string {
  const code = String((error as NodeJS.ErrnoException).code ?? '');
  const reason = REASONS[code];
  return reason === undefined ? (error as Error).message : `${reason} (${code})`;
}
