import { describeValue, RoadbedError } from '../../core/validation';

/** Where in a value the writer is: what the value is, then keys and indices. */
type Path = (string | number)[];

/**
 * JSON that is the same for the same value: keys sorted by code unit at every depth, two spaces, no final newline.
 * This is what `cdktf synth` writes, but for empty objects and lists, which are always `{}` and `[]`, and for numbers that
 * JSON does not have: those are refused, where cdktf writes `null`. `subject` is what the value is, in that error.
 */
export function canonicalJson(value: unknown, subject = 'the value'): string {
  return write(value, '', [subject]) ?? 'null';
}

// Written by hand because JSON.stringify cannot sort keys that look like whole numbers: engines put those first.
function write(value: unknown, indent: string, at: Path): string | undefined {
  if (value === null || typeof value !== 'object') return writeLeaf(value, at);
  if (hasToJson(value)) return write(value.toJSON(), indent, at);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const items = value.map((item, index) => inner + (writePart(index, item, inner, at) ?? 'null'));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  return writeObject(value as Record<string, unknown>, indent, inner, at);
}

function writeObject(object: Record<string, unknown>, indent: string, inner: string, at: Path): string {
  const members: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const member = writePart(key, object[key], inner, at);
    if (member !== undefined) members.push(`${inner}${JSON.stringify(key)}: ${member}`);
  }
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}

function writePart(key: string | number, value: unknown, indent: string, at: Path): string | undefined {
  at.push(key);
  const written = write(value, indent, at);
  at.pop();
  return written;
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
