/** Compiles when lib/ was not made from the present sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { root, sourcesHash, stampFile } from './lib/sources';

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== sourcesHash()) {
  process.exitCode = spawnSync('npm', ['run', '--silent', 'compile'], { cwd: root, stdio: 'inherit' }).status ?? 1;
}
