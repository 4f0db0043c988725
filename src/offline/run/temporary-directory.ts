import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RoadbedError } from '../../core/validation';

const PREFIX = 'roadbed-plan-';

/** A directory of its own for one run, which only its user can read: a state may hold secrets. */
export class TemporaryDirectory {
  public static make(parent = tmpdir()): TemporaryDirectory {
    removeAbandoned(parent);
    try {
      return new TemporaryDirectory(realpathSync(mkdtempSync(join(parent, `${PREFIX}${process.pid}-`))));
    } catch (error) {
      throw new RoadbedError('the offline plan cannot run', [
        {
          message: `no temporary directory can be made in ${parent}: ${(error as Error).message}`,
          fix: 'make room or rights there, or set TMPDIR to another directory',
        },
      ]);
    }
  }

  private readonly removeAtExit = () => this.remove();

  private constructor(public readonly path: string) {
    process.once('exit', this.removeAtExit);
  }

  public remove(): void {
    process.removeListener('exit', this.removeAtExit);
    rmSync(this.path, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What runs that were killed outright left behind. */
function removeAbandoned(parent: string): void {
  for (const name of namesIn(parent).filter((each) => each.startsWith(PREFIX))) {
    const pid = Number(/^\d+/.exec(name.slice(PREFIX.length))?.[0]);
    if (Number.isInteger(pid) && pid > 0 && !isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
