import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lazyBarrel } from '../../scripts/lib/lazy-barrel';
import { isBarrel, publicExports } from '../../scripts/lib/public-exports';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lazy-exports-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Writes the lazy barrel for `index.ts` and requires it; modules record their loading in `globalThis.loaded`. */
function load(): { exports: Record<string, unknown>; loaded: string[] } {
  const loaded: string[] = [];
  Object.assign(globalThis, { loaded });
  write({ 'index.js': lazyBarrel(join(folder, 'index.ts')) });
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return { exports: require(join(folder, 'index.js')) as Record<string, unknown>, loaded };
}

describe('public exports', () => {
  test('follows `export *` through barrels to the declaring file', () => {
    write({
      'index.ts': `export * from './core';`,
      'core/index.ts': `export * from './units';\nexport * from './tier';`,
      'core/units/index.ts': `export * from './money';`,
      'core/units/money.ts': `export class Money {}`,
      'core/tier.ts': `export enum Tier { LOW }`,
    });
    expect(publicExports(join(folder, 'index.ts'))).toEqual([
      { name: 'Money', declaredAs: 'Money', kind: 'value', file: join(folder, 'core/units/money.ts') },
      { name: 'Tier', declaredAs: 'Tier', kind: 'value', file: join(folder, 'core/tier.ts') },
    ]);
  });

  test('tells types, which leave nothing to load, from values', () => {
    write({
      'index.ts': `export * from './a';\nexport type { C } from './c';`,
      'a.ts': `export interface A {}\nexport type B = string;\nexport const d = 1;`,
      'c.ts': `export class C {}`,
    });
    const kinds = Object.fromEntries(publicExports(join(folder, 'index.ts')).map(({ name, kind }) => [name, kind]));
    expect(kinds).toEqual({ A: 'type', B: 'type', C: 'type', d: 'value' });
  });

  test('gives only the names asked for, under the names given', () => {
    write({ 'index.ts': `export { A as Z } from './a';`, 'a.ts': `export class A {}\nexport class B {}` });
    expect(publicExports(join(folder, 'index.ts'))).toEqual([
      { name: 'Z', declaredAs: 'A', kind: 'value', file: join(folder, 'a.ts') },
    ]);
  });

  test('refuses a name its source does not export', () => {
    write({ 'index.ts': `export { Typo } from './a';`, 'a.ts': `export class A {}` });
    expect(() => publicExports(join(folder, 'index.ts'))).toThrow('"Typo" is not exported by');
  });

  test('a file that declares something is no barrel', () => {
    write({ 'index.ts': `export * from './a';`, 'a.ts': `export class A {}` });
    expect([isBarrel(join(folder, 'index.ts')), isBarrel(join(folder, 'a.ts'))]).toEqual([true, false]);
  });
});

describe('lazy barrel', () => {
  beforeEach(() =>
    write({
      'index.ts': `export * from './deep';\nexport * from './b';`,
      'deep/index.ts': `export * from './a';`,
      'deep/a.ts': `export class A {}`,
      'b.ts': `export class B {}`,
      'deep/a.js': `loaded.push('a'); exports.A = class A {};`,
      'b.js': `loaded.push('b'); exports.B = class B {};`,
    }),
  );

  test('loads nothing by itself', () => {
    expect(load().loaded).toEqual([]);
  });

  test('loads the file of a name when the name is first read, and once', () => {
    const { exports, loaded } = load();
    expect(exports.A).toBe(exports.A);
    expect(loaded).toEqual(['a']);
  });

  test('lists every name', () => {
    expect(Object.keys(load().exports)).toEqual(['A', 'B']);
  });

  test('names each export in a form Node reads without running it', () => {
    const text = lazyBarrel(join(folder, 'index.ts'));
    expect(text.match(/^exports\.\w+ = void 0;$/gm)).toEqual(['exports.A = void 0;', 'exports.B = void 0;']);
  });
});
