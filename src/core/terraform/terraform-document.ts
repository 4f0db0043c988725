import { isRecord, JsonObject, recordOf } from './json-object';

/** Terraform's JSON lets a block stand alone or in a list; here it is always a list. */
export function blocksOf(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flat().filter(isRecord);
  return isRecord(value) ? [value] : [];
}

/** A block that has a type and a name: a resource or a data source. */
export interface TypedBlock {
  readonly type: string;
  readonly name: string;
  readonly body: JsonObject;
}

/** The resources, or the data sources, of a document. */
export function typedBlocks(document: JsonObject, mode: 'resource' | 'data'): TypedBlock[] {
  // Loops, for fleets have tens of thousands.
  const found: TypedBlock[] = [];
  for (const types of blocksOf(document[mode])) {
    for (const type of Object.keys(types)) {
      for (const named of blocksOf(types[type])) {
        for (const name of Object.keys(named)) {
          for (const body of blocksOf(named[name])) found.push({ type, name, body });
        }
      }
    }
  }
  return found;
}

/** Blocks that have a name only: modules, variables, providers. */
export function namedBlocks(
  document: JsonObject,
  kind: 'module' | 'variable' | 'provider',
): (readonly [name: string, body: JsonObject])[] {
  return blocksOf(document[kind]).flatMap((named) =>
    Object.entries(named).flatMap(([name, bodies]) => blocksOf(bodies).map((body) => [name, body] as const)),
  );
}

/** Where a document keeps its state: the kind of backend and its settings; undefined when it says nothing. */
export function backendOf(document: JsonObject): { readonly kind: string; readonly config: JsonObject } | undefined {
  for (const terraform of blocksOf(document.terraform)) {
    const [cloud] = blocksOf(terraform.cloud);
    if (cloud !== undefined) return { kind: 'remote', config: cloud };
    for (const [kind, config] of blocksOf(terraform.backend).flatMap((backend) => Object.entries(backend))) {
      return { kind, config: blocksOf(config)[0] ?? {} };
    }
  }
  return undefined;
}

/** The construct path nearest to a place in the document, as cdktf writes it into `"//"`. */
export function constructPathAt(document: JsonObject, path: readonly string[]): string | undefined {
  let value: unknown = document;
  let found: string | undefined;
  for (const key of path) {
    value = Array.isArray(value) ? (value as unknown[])[Number(key)] : recordOf(value)[key];
    const said = recordOf(recordOf(recordOf(value)['//']).metadata).path;
    if (typeof said === 'string') found = said;
  }
  return found;
}

/** The construct path of a resource, by its address in the state (`module.a.aws_x.y["k"]`, `data.aws_x.y`). */
export function constructPathOf(document: JsonObject, address: string): string | undefined {
  const module = /^module\.([^.[]+)/.exec(address)?.[1];
  if (module !== undefined) return constructPathAt(document, ['module', module]);
  const [, data, type, name] = /^(data\.)?([^.]+)\.([^.[]+)/.exec(address) ?? [];
  if (type === undefined || name === undefined) return undefined;
  return constructPathAt(document, [data === undefined ? 'resource' : 'data', type, name]);
}
