import { execFile } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findSchemaSource, SchemaCache, TypeSchema } from '../../../src/offline/schema';
import { projectWith, REPOSITORY } from './support/project';

const TYPE = 'kubernetes_config_map_v1';

const readWith = (cache: SchemaCache): TypeSchema | undefined =>
  findSchemaSource(REPOSITORY, { name: 'kubernetes' }, { cache }).resource(TYPE);

const expected = readWith(SchemaCache.none());

const filesOf = (directory: string): string[] => readdirSync(directory).map((name) => join(directory, name));

test('what was read once comes from the cache', () => {
  const cache = new SchemaCache(projectWith());
  const read = jest.fn(() => ({ typeName: TYPE }));
  const both = [cache.getOrRead(['key'], read), cache.getOrRead(['key'], read)];
  expect([both, read.mock.calls.length]).toEqual([[{ typeName: TYPE }, { typeName: TYPE }], 1]);
});

test.each<[string, (file: string) => void]>([
  ['deleted', (file) => rmSync(file)],
  ['emptied', (file) => truncateSync(file, 0)],
  ['cut off', (file) => truncateSync(file, 200)],
  ['filled with noise', (file) => writeFileSync(file, '\u0000\n{"typeName":')],
  ['altered in one word', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('"string"', '"number"'))],
])('a cache file that was %s gives the same answer', (_how, harm) => {
  const directory = projectWith();
  readWith(new SchemaCache(directory));
  filesOf(directory).forEach(harm);
  expect(readWith(new SchemaCache(directory))).toEqual(expected);
});

test('a cache directory deleted in between gives the same answer', () => {
  const directory = projectWith();
  const cache = new SchemaCache(directory);
  readWith(cache);
  rmSync(directory, { recursive: true });
  expect(readWith(cache)).toEqual(expected);
});

test('a cache directory that cannot be made is done without', () => {
  const directory = projectWith({ file: '' });
  expect(readWith(new SchemaCache(join(directory, 'file', 'below')))).toEqual(expected);
});

test('a cache directory that cannot be written is done without, and nothing is left in it', () => {
  const directory = projectWith();
  chmodSync(directory, 0o500);
  const schema = readWith(new SchemaCache(directory));
  chmodSync(directory, 0o700);
  const isRoot = process.getuid?.() === 0; // whom no mode keeps from writing
  expect([schema, isRoot || filesOf(directory).length === 0]).toEqual([expected, true]);
});

test('processes that read the same types at once agree, and leave only whole files', async () => {
  const directory = projectWith();
  const printed = await Promise.all(Array.from({ length: 3 }, () => printSchemas(directory)));
  const names = readdirSync(join(directory, 'schemas'));
  expect([new Set(printed).size, printed[0]?.includes(TYPE), names.every((name) => WHOLE.test(name))]).toEqual([
    1,
    true,
    true,
  ]);
}, 60_000);

const WHOLE = /^[0-9a-f]{40}\.json$/;

async function printSchemas(cacheDirectory: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'support/print-schemas.ts'), REPOSITORY],
    { cwd: REPOSITORY, env: { ...process.env, ROADBED_CACHE_DIR: cacheDirectory }, maxBuffer: 16 * 1024 * 1024 },
  );
  return stdout;
}
