import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const REPOSITORY = join(__dirname, '../../..');
const made: string[] = [];

/** Documents by the name of their stack. */
export type Documents = Readonly<Record<string, object>>;

/** A project directory with the bindings of this repository; gone after `removeProjects`. */
export function makeProject(): string {
  const directory = mkdtempSync(join(tmpdir(), 'roadbed-project-'));
  made.push(directory);
  symlinkSync(join(REPOSITORY, 'node_modules'), join(directory, 'node_modules'));
  return directory;
}

/** What a cdktf app would write for these documents; `dependencies` by stack. */
export function writeOutput(
  documents: Documents,
  dependencies: Readonly<Record<string, readonly string[]>> = {},
  directory = join(makeProject(), 'cdktf.out'),
): string {
  mkdirSync(directory, { recursive: true });
  for (const [name, document] of Object.entries(documents)) {
    mkdirSync(join(directory, 'stacks', name), { recursive: true });
    writeFileSync(join(directory, 'stacks', name, 'cdk.tf.json'), JSON.stringify(document));
  }
  const entry = (name: string) => ({
    name,
    constructPath: name,
    workingDirectory: `stacks/${name}`,
    synthesizedStackPath: `stacks/${name}/cdk.tf.json`,
    dependencies: dependencies[name] ?? [],
    annotations: [],
  });
  const stacks = Object.fromEntries(Object.keys(documents).map((name) => [name, entry(name)]));
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify({ version: '0.21.0', stacks }));
  return directory;
}

export function removeProjects(): void {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
}

/** The metadata that cdktf writes into a block. */
export const at = (path: string): object => ({ '//': { metadata: { path, uniqueId: path.split('/').at(-1) } } });

/** The parts that every stack of these tests has: a backend in S3, and a provider. */
export function aws(key: string): object {
  return {
    terraform: {
      required_providers: { aws: { source: 'aws', version: '6.25.0' } },
      backend: { s3: { bucket: 'states', key, region: 'eu-west-1' } },
    },
    provider: { aws: [{ region: 'eu-west-1' }] },
  };
}
