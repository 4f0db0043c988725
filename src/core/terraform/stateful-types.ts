import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// This file is <package>/lib/core/terraform/stateful-types.js, or the same below src/ when tests run the source.
const FILE = join(__dirname, '../../../data/stateful-resource-types.json');

let loaded: ReadonlyMap<string, string> | undefined;

/** What is lost for good when a resource of the type is replaced or destroyed; undefined when it can be made again. */
export function whatIsLost(type: string): string | undefined {
  loaded ??= load();
  return loaded.get(type);
}

/** All types that hold something which cannot be made again. */
export function statefulTypes(): readonly string[] {
  loaded ??= load();
  return [...loaded.keys()];
}

function load(): ReadonlyMap<string, string> {
  const { lost } = JSON.parse(readFileSync(FILE, 'utf8')) as { lost: Readonly<Record<string, readonly string[]>> };
  return new Map(Object.entries(lost).flatMap(([what, types]) => types.map((type) => [type, what] as const)));
}
