import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** This repository, whose node_modules hold the bindings that Roadbed is built with. */
export const REPOSITORY = join(__dirname, '../../../..');

/** A project of its own in the temporary directory, with these files. */
export function projectWith(files: Readonly<Record<string, string>> = {}): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'roadbed-schema-')));
  for (const [name, text] of Object.entries(files)) writeInto(directory, name, text);
  return directory;
}

/** A project whose `.gen` holds what `cdktf get` (provider-generator 0.21.0) wrote for `fixtures/terraform-schema.json`. */
export function projectWithGeneratedBindings(
  change: (path: string, text: string) => string = (_path, text) => text,
  output = '.gen',
): string {
  const files = fixture('generated-bindings.json') as Record<string, string>;
  const changed = Object.entries(files).map(([path, text]) => [join(output, path), change(path, text)]);
  return projectWith(Object.fromEntries(changed));
}

/** A project with copies of some folders of an installed binding, which a test may then harm. */
export function projectWithCopyOf(packageName: string, folders: readonly string[]): string {
  const from = join(REPOSITORY, 'node_modules', packageName);
  const directory = projectWith();
  const to = join(directory, 'node_modules', packageName);
  for (const name of ['package.json', ...folders.map((folder) => join('lib', folder))]) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    cpSync(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true });
  }
  return directory;
}

/** Package.json of a binding as the prebuilt ones have it. */
export function bindingPackage(name: string, version: string, provider: string, providerVersion: string): string {
  return JSON.stringify({ name, version, cdktf: { provider: { name: provider, version: providerVersion } } });
}

export function fixture(name: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, '../fixtures', name), 'utf8'));
}

function writeInto(directory: string, name: string, text: string): void {
  mkdirSync(dirname(join(directory, name)), { recursive: true });
  writeFileSync(join(directory, name), text);
}
