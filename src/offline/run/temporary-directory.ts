import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RoadbedError } from '../../core/validation';
import { removeAbandoned } from '../abandoned-directories';

const PREFIX = 'roadbed-plan-';

/** A directory of its own for one run, which only its user can read: a state may hold secrets. */
export class TemporaryDirectory {
  public static make(parent = tmpdir()): TemporaryDirectory {
    removeAbandoned(parent, PREFIX);
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
