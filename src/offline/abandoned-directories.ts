import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Removes what processes that were killed outright left behind: directories named by a prefix and the id of their process. */
export function removeAbandoned(parent: string, prefix: string): void {
  for (const name of namesIn(parent).filter((each) => each.startsWith(prefix))) {
    const pid = Number(/^\d+/.exec(name.slice(prefix.length))?.[0]);
    if (Number.isInteger(pid) && pid > 0 && !isAlive(pid)) remove(join(parent, name));
  }
}

/** Another user's cannot be removed, and is none of ours. */
function remove(directory: string): void {
  try {
    rmSync(directory, { recursive: true, force: true });
  } catch {
    return;
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
