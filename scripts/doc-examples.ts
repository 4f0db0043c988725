/**
 * Compiles every fenced `ts` example with jsii-rosetta in strict mode: README.md, docs/ and doc comments.
 *
 * Rosetta reads an assembly's own readme and those of its submodules, so a copy of the assembly is made in which each
 * page of docs/ stands as one. An example that is a fragment names what it starts from: ```ts fixture=<name>, with the
 * start in rosetta/<name>.ts-fixture.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, root } from './lib/sources';

interface Assembly {
  readme?: { markdown: string };
  submodules?: Record<string, unknown>;
}

const FENCE = /^ *(```|~~~)(ts|typescript)\b/gm;
const countFences = (markdown: string): number => [...markdown.matchAll(FENCE)].length;

const docs = join(root, 'docs');
const pages = existsSync(docs) ? filesBelow(docs).filter((path) => path.endsWith('.md')) : [];
const assembly = JSON.parse(readFileSync(join(root, '.jsii'), 'utf8')) as Assembly;
assembly.submodules = { ...assembly.submodules };
let examples = 0;
if (existsSync(join(root, 'README.md'))) {
  assembly.readme = { markdown: readFileSync(join(root, 'README.md'), 'utf8') };
  examples += countFences(assembly.readme.markdown);
}
for (const page of pages) {
  const markdown = readFileSync(join(docs, page), 'utf8');
  examples += countFences(markdown);
  assembly.submodules[`roadbed.docs/${page}`] = { readme: { markdown } };
}

// Below node_modules, so that `cdktf` and `constructs` resolve; `roadbed` is the package itself.
const copy = join(root, 'node_modules/.cache/doc-examples');
rmSync(copy, { recursive: true, force: true });
mkdirSync(join(copy, 'node_modules'), { recursive: true });
symlinkSync(root, join(copy, 'node_modules/roadbed'));
writeFileSync(join(copy, '.jsii'), JSON.stringify(assembly));
cpSync(join(root, 'package.json'), join(copy, 'package.json'));
if (existsSync(join(root, 'rosetta'))) cpSync(join(root, 'rosetta'), join(copy, 'rosetta'), { recursive: true });

const rosetta = spawnSync('jsii-rosetta', ['extract', '--strict', '--batch', '--directory', copy, copy], {
  cwd: root,
  stdio: 'inherit',
});
if (rosetta.status === 0)
  console.log(
    `  ${examples} examples in README.md and ${pages.length} pages of docs/, and those in doc comments, compile`,
  );
process.exitCode = rosetta.status ?? 1;
