const KNOWN = new Map<string, readonly string[]>();

/** The keys of a path: dotted names; a key that holds a dot itself stands in brackets and quotes, `labels["a.b/c"]`. */
export function pathKeys(path: string): readonly string[] {
  const known = KNOWN.get(path);
  if (known !== undefined) return known;
  const keys = [...path.matchAll(/\["([^"]*)"\]|[^.[\]]+/g)].map(([name, quoted]) => quoted ?? name);
  KNOWN.set(path, keys);
  return keys;
}
