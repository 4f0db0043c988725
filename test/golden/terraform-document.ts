export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Sections that hold `type → name → body`, and what goes before the type in an address. */
const ADDRESSED: Readonly<Record<string, string>> = { resource: '', data: 'data.', ephemeral: 'ephemeral.' };

/**
 * The sections of a synthesized stack in code unit order, without those that are empty or only engine metadata. An empty
 * object further down stays: `empty_dir: {}` is not the same as none.
 */
export function sectionsOf(document: object): [string, Json][] {
  // Through JSON, because what counts is what is written to disk.
  const written = JSON.parse(JSON.stringify(document)) as JsonObject;
  return Object.entries(written)
    .filter(([name, section]) => name !== '//' && !isEmpty(name, section))
    .sort(byName);
}

/** The bodies of a section of resources by Terraform address, in order; undefined for any other section or shape. */
export function addressedBodies(name: string, section: Json): [string, Json][] | undefined {
  const prefix = Object.hasOwn(ADDRESSED, name) ? ADDRESSED[name] : undefined;
  if (prefix === undefined || !isObject(section)) return undefined;
  const types = Object.entries(section);
  if (!types.every(([, bodies]) => isObject(bodies))) return undefined;
  return types
    .flatMap(([type, bodies]) =>
      Object.entries(bodies as JsonObject).map(([id, body]): [string, Json] => [`${prefix}${type}.${id}`, body]),
    )
    .sort(byName);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(name: string, section: Json): boolean {
  const content = addressedBodies(name, section) ?? section;
  return typeof content === 'object' && content !== null && Object.keys(content).length === 0;
}

function byName([one]: readonly [string, Json], [other]: readonly [string, Json]): number {
  return one < other ? -1 : 1;
}
