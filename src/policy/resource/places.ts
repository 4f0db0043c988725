import { isRecord, JsonObject, recordOf } from '../../core/terraform';

/** Something that stands in a block, as it is written, and its path for messages: `container[api].image`. */
export interface Place {
  readonly raw: unknown;
  readonly path: string;
  /** False for an expression on the way, behind which the place may be or not. */
  readonly isReached: boolean;
}

/** What a text stands for, when it is an expression that can be seen through to a list or a block. */
export type SeeThrough = (text: string) => unknown;

/**
 * Everything at a path below a block, through every list on the way; with `elements`, through a list at its end too.
 * An expression that cannot be seen through stands for all that may be behind it.
 */
export function placesAt(
  body: JsonObject,
  keys: readonly string[],
  elements: boolean,
  seeThrough: SeeThrough,
): Place[] {
  const found: Place[] = [];
  const visit = (value: unknown, depth: number, path: string): void => {
    const seen = typeof value === 'string' && value.includes('${') ? (seeThrough(value) ?? value) : value;
    if (Array.isArray(seen) && (depth < keys.length || elements)) {
      const list = seen as readonly unknown[];
      list.forEach((element, index) => visit(element, depth, `${path}${suffixOf(element, index, list.length)}`));
      return;
    }
    if (depth === keys.length) {
      if (seen !== undefined) found.push({ raw: seen, path, isReached: true });
      return;
    }
    if (typeof seen === 'string' && seen.includes('${')) {
      found.push({ raw: seen, path: keys.slice(depth).reduce(join, path), isReached: false });
      return;
    }
    if (!isRecord(seen)) return;
    const key = keys[depth] ?? '';
    const inner = seen[key];
    if (inner !== undefined) visit(inner, depth + 1, join(path, key));
    if (seen.dynamic === undefined) return;
    for (const content of dynamicContents(seen.dynamic, key)) visit(content, depth + 1, join(path, key));
  };
  visit(body, 0, '');
  return found;
}

/** The first of these as it is written, without its place: most of what rules read, they read so. */
export function firstAt(value: unknown, keys: readonly string[], seeThrough: SeeThrough, depth: number = 0): unknown {
  const seen = typeof value === 'string' && value.includes('${') ? (seeThrough(value) ?? value) : value;
  if (depth === keys.length) return seen;
  if (Array.isArray(seen)) return firstOf(seen, keys, seeThrough, depth);
  if (typeof seen === 'string' && seen.includes('${')) return seen;
  if (!isRecord(seen)) return undefined;
  const key = keys[depth] ?? '';
  const found = firstAt(seen[key], keys, seeThrough, depth + 1);
  if (found !== undefined || seen.dynamic === undefined) return found;
  return firstOf(dynamicContents(seen.dynamic, key), keys, seeThrough, depth + 1);
}

function firstOf(list: readonly unknown[], keys: readonly string[], seeThrough: SeeThrough, depth: number): unknown {
  for (const element of list) {
    const found = firstAt(element, keys, seeThrough, depth);
    if (found !== undefined) return found;
  }
  return undefined;
}

const join = (path: string, key: string): string => {
  if (key.includes('.')) return `${path}["${key}"]`;
  return path === '' ? key : `${path}.${key}`;
};

/** What a `dynamic` block of a name would hold for each element. */
function dynamicContents(dynamics: unknown, name: string): unknown[] {
  return [dynamics]
    .flat()
    .filter(isRecord)
    .flatMap((dynamic) => [dynamic[name]].flat())
    .filter(isRecord)
    .flatMap(({ content }) => [content].flat());
}

/** Blocks of a list are told apart by name where they have one, which a reordering does not change. */
function suffixOf(element: unknown, index: number, count: number): string {
  const name = isRecord(element) ? element.name : undefined;
  if (typeof name === 'string' && !name.includes('${')) return `[${name}]`;
  return count > 1 ? `[${index}]` : '';
}

/** The raw value at a path; a list on the way of which no element is named is its first block. */
export function rawAt(body: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) {
      const list = value as readonly unknown[];
      return /^\d+$/.test(step) ? list[Number(step)] : recordOf(list[0])[step];
    }
    // Terraform JSON lets one block stand without its list.
    return step === '0' && isRecord(value) && !('0' in value) ? value : recordOf(value)[step];
  }, body);
}
