import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { publicExports } from '../../scripts/lib/public-exports';

const root = join(__dirname, '../..');
const values = publicExports(join(root, 'src/index.ts')).filter(({ kind }) => kind === 'value');

/** Runs a script in a fresh Node at the top level and reads the JSON it prints. */
function node(script: string, ...flags: string[]): unknown {
  return JSON.parse(execFileSync(process.execPath, [...flags, '-e', script], { cwd: root, encoding: 'utf8' }));
}

const LOADED = `Object.keys(require.cache).map((file) => require('path').relative(process.cwd(), file)).sort()`;

test('requiring the compiled package loads one file', () => {
  expect(node(`require('roadbed'); console.log(JSON.stringify(${LOADED}))`)).toEqual([join('lib', 'index.js')]);
});

test('every public value can be read, under CommonJS', () => {
  const script = `const r = require('roadbed'); console.log(JSON.stringify(Object.keys(r).filter((k) => r[k] !== undefined)))`;
  expect(node(script)).toEqual(values.map(({ name }) => name));
});

test('every public value can be imported by name, under ES modules', () => {
  const script = `import * as r from 'roadbed'; console.log(JSON.stringify(Object.keys(r)))`;
  expect(node(script, '--input-type=module')).toEqual(expect.arrayContaining(values.map(({ name }) => name)));
});
