/**
 * JSON that is the same for the same value: keys sorted by code unit at every depth, two spaces, no final newline.
 * This is what `cdktf synth` writes, but for empty objects and lists, which are always `{}` and `[]`.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '') ?? 'null';
}

// Written by hand because JSON.stringify cannot sort keys that look like whole numbers: engines put those first.
function write(value: unknown, indent: string): string | undefined {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (hasToJson(value)) return write(value.toJSON(), indent);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item) => inner + (write(item, inner) ?? 'null')).join(',\n')}\n${indent}]`;
  }
  return writeObject(value as Record<string, unknown>, indent, inner);
}

function writeObject(object: Record<string, unknown>, indent: string, inner: string): string {
  const members: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const member = write(object[key], inner);
    if (member !== undefined) members.push(`${inner}${JSON.stringify(key)}: ${member}`);
  }
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}

function hasToJson(value: object): value is { toJSON(): unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function';
}
