import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const PREFIX = '.roadbed-staging-';
const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes a directory beside the output for one synth. Its name says which process it belongs to. */
export function makeStaging(outdir: string): string {
  return fs.mkdtempSync(path.join(outdir, `${PREFIX}${hostTag()}-${process.pid}-`));
}

/** Removes what synths left behind that were killed. One of a living process stays, of another machine for a day. */
export function removeAbandonedStaging(outdir: string): void {
  for (const name of fs.readdirSync(outdir).filter((entry) => entry.startsWith(PREFIX))) {
    const directory = path.join(outdir, name);
    try {
      if (isAbandoned(name, directory)) fs.rmSync(directory, { recursive: true, force: true });
    } catch {
      // Another user's, or removed by another synth meanwhile: it is in nobody's way.
    }
  }
}

function isAbandoned(name: string, directory: string): boolean {
  const [host, pid] = name.slice(PREFIX.length).split('-');
  if (host === hostTag() && /^\d+$/.test(pid ?? '') && !isAlive(Number(pid))) return true;
  return Date.now() - fs.lstatSync(directory).mtimeMs > DAY_MS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, as somebody else's.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** What process ids are unique in: this machine, or on Linux this container of it. */
function hostTag(): string {
  return createHash('sha256').update(`${os.hostname()} ${processNamespace()}`).digest('hex').slice(0, 8);
}

function processNamespace(): string {
  try {
    return fs.readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
