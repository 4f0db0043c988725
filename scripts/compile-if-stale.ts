/**
 * Compiles when lib/ was not made from the present sources; `--stamp` records that it was.
 *
 * Content decides, not time: a checkout or a restored cache changes times and nothing else.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');
const stamp = join(root, 'lib', '.sources.sha256');

function sourcesHash(): string {
  const hash = createHash('sha256');
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join('src', path));
  const build = ['package.json', 'tsconfig.json', 'scripts/lib/lazy-barrel.ts', 'scripts/lib/public-exports.ts'];
  for (const path of [...sources.sort(), ...build]) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

if (process.argv.includes('--stamp')) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sourcesHash());
} else if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourcesHash()) {
  process.exitCode = spawnSync('npm', ['run', '--silent', 'compile'], { cwd: root, stdio: 'inherit' }).status ?? 1;
}
