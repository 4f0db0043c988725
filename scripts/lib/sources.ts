import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '../..');

/** Says which sources lib/ was made from; not shipped. */
export const stampFile = join(root, 'lib', '.sources.sha256');

/** Paths of all files below `folder`, relative to it, in one order everywhere. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replace(/\\/g, '/'))
    .sort();
}

/** Content decides, not time: a checkout or a restored cache changes times and nothing else. */
export function sourcesHash(): string {
  const hash = createHash('sha256');
  const sources = filesBelow(join(root, 'src')).map((path) => `src/${path}`);
  const build = [
    'package.json',
    'tsconfig.json',
    ...filesBelow(join(root, 'scripts')).map((path) => `scripts/${path}`),
  ];
  for (const path of [...sources, ...build]) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}
