import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RoadbedError } from '../../core/validation';
import { removeAbandoned } from '../abandoned-directories';

/** Longest path of a unix socket that every system takes, without the final zero (macOS: sun_path of 104). */
const LONGEST = 103;
const LONGEST_NAME = '/999.sock';
const PREFIX = 'roadbed-sock-';

/** A private directory for the sockets of one run: in the temporary directory, or in /tmp where that is too deep. */
export function makeSocketDirectory(temporary = tmpdir()): string {
  const candidates = [temporary, '/tmp'];
  const faults: string[] = [];
  for (const parent of candidates) {
    const prefix = join(parent, `${PREFIX}${process.pid}-`);
    const length = Buffer.byteLength(`${prefix}xxxxxx${LONGEST_NAME}`);
    if (length > LONGEST) {
      faults.push(`${parent} makes socket paths of ${length} bytes, ${LONGEST} are allowed`);
      continue;
    }
    removeAbandoned(parent, PREFIX);
    try {
      return mkdtempSync(prefix);
    } catch (error) {
      faults.push(`${parent}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new RoadbedError('no directory for the sockets that Terraform talks to stand-in providers through', [
    { message: faults.join('; '), fix: 'set TMPDIR to a short directory that can be written to' },
  ]);
}

export function removeSocketDirectory(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
}
