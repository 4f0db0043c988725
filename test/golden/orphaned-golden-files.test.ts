import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orphanedGoldenFiles } from './orphaned-golden-files';

let directory: string;
const write = (name: string, content = '') => writeFileSync(join(directory, name), content);

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'golden-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

it('finds no golden file in this repository that no test asks for', () => {
  expect(orphanedGoldenFiles(join(__dirname, '..'))).toEqual([]);
});

it('finds a file that no test beside it names', () => {
  write('a.golden.yaml');
  write('b.golden.txt');
  write('stack.test.ts', "expectGolden(stack, 'a.golden.yaml');");
  expect(orphanedGoldenFiles(directory)).toEqual(['b.golden.txt']);
});

it('takes a name in a template for every file it could mean', () => {
  write('service-v1.golden.yaml');
  write('service.golden.yaml');
  write('stack.test.ts', 'expectGolden(stack, `service-${version}.golden.yaml`);');
  expect(orphanedGoldenFiles(directory)).toEqual(['service.golden.yaml']);
});
