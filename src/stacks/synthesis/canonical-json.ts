import { describeValue, RoadbedError } from '../../core/validation';

/** Where in a value the writer is: what the value is, then keys and indices. */
type Path = (string | number)[];

/**
 * JSON that is the same for the same value: keys sorted by code unit at every depth, two spaces, no final newline.
 * This is what `cdktf synth` writes, but for empty objects and lists, which are always `{}` and `[]`, and for numbers that
 * JSON does not have: those are refused, where cdktf writes `null`. `subject` is what the value is, in that error.
 */
export function canonicalJson(value: unknown, subject = 'the value'): string {
  const parts: string[] = [];
  return write(parts, '', value, '', [subject]) ? parts.join('') : 'null';
}

// Written by hand because JSON.stringify cannot sort keys that look like whole numbers: engines put those first. Parts are
// joined once, for every join of a level would copy all the levels below it.
/** Adds a value behind what comes before it; false, and nothing is added, when JSON leaves it out. */
function write(parts: string[], before: string, value: unknown, indent: string, at: Path): boolean {
  if (value === null || typeof value !== 'object') {
    const leaf = writeLeaf(value, at);
    if (leaf !== undefined) parts.push(before + leaf);
    return leaf !== undefined;
  }
  if (hasToJson(value)) return write(parts, before, value.toJSON(), indent, at);
  if (Array.isArray(value)) writeList(parts, before, value, indent, at);
  else writeObject(parts, before, value as Record<string, unknown>, indent, at);
  return true;
}

function writeList(parts: string[], before: string, list: readonly unknown[], indent: string, at: Path): void {
  const inner = `${indent}  `;
  let head = `${before}[\n${inner}`;
  for (const [index, item] of list.entries()) {
    if (!writePart(parts, head, index, item, inner, at)) parts.push(`${head}null`);
    head = `,\n${inner}`;
  }
  parts.push(list.length === 0 ? `${before}[]` : `\n${indent}]`);
}

function writeObject(
  parts: string[],
  before: string,
  object: Readonly<Record<string, unknown>>,
  indent: string,
  at: Path,
): void {
  const inner = `${indent}  `;
  let head = `${before}{\n`;
  let isEmpty = true;
  for (const key of Object.keys(object).sort()) {
    if (!writePart(parts, `${head}${inner}${JSON.stringify(key)}: `, key, object[key], inner, at)) continue;
    head = ',\n';
    isEmpty = false;
  }
  parts.push(isEmpty ? `${before}{}` : `\n${indent}}`);
}

function writePart(
  parts: string[],
  before: string,
  key: string | number,
  value: unknown,
  indent: string,
  at: Path,
): boolean {
  at.push(key);
  const isWritten = write(parts, before, value, indent, at);
  at.pop();
  return isWritten;
}

function writeLeaf(value: unknown, at: Path): string | undefined {
  if (typeof value !== 'bigint' && (typeof value !== 'number' || Number.isFinite(value))) return JSON.stringify(value);
  const [subject, ...keys] = at;
  throw new RoadbedError('The app cannot be synthesized', [
    {
      message: `[${subject}] ${keys.join('.')} must be a value that JSON has, got ${describeValue(value)}`,
      fix: 'look where it comes from: Number(undefined) is NaN',
    },
  ]);
}

function hasToJson(value: object): value is { toJSON(): unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function';
}
