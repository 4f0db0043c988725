/** Fails when a page names a file of the repository that is not there. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow, root } from './lib/sources';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...filesBelow(join(root, 'docs'))
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
];
const LINK = /\]\((?![a-z]+:|#)([^)#\s]+)[^)]*\)/g;

const links = pages.flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(LINK)].map(([, target = '']) => ({ page, target })),
);
const dead = links.filter(({ page, target }) => !existsSync(join(root, dirname(page), target)));
for (const { page, target } of dead) console.error(`  ${page}: ${target} does not exist`);
console.log(`  ${links.length} links between ${pages.length} pages and the repository, ${dead.length} dead`);
process.exitCode = dead.length === 0 ? 0 : 1;
