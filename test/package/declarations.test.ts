import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const lib = join(__dirname, '../../lib');

/** Packages that the declarations reachable from `entry` import. */
function packagesNamedBy(entry: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(entry)) return packages;
  seen.add(entry);
  for (const [, specifier = ''] of readFileSync(entry, 'utf8').matchAll(
    /(?:from\s+|import\(|import\s+)['"]([^'"]+)['"]/g,
  )) {
    if (!specifier.startsWith('.')) packages.add(specifier);
    else packagesNamedBy(declaration(join(dirname(entry), specifier)), seen).forEach((name) => packages.add(name));
  }
  return packages;
}

function declaration(path: string): string {
  const file = [`${path}.d.ts`, join(path, 'index.d.ts')].find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`no declaration for ${path}`);
  return file;
}

test('a consumer type-checks with cdktf and constructs alone: no provider type is in the public declarations', () => {
  const foreign = [...packagesNamedBy(join(lib, 'index.d.ts'))].filter((name) => !/^(cdktf|constructs)$/.test(name));
  expect(foreign).toEqual([]);
});
