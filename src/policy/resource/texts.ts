/** Calls a function with every text in a value and the path to it; keys of objects are no texts, nor is what `"//"` holds. */
export function eachText(value: unknown, visit: (text: string, path: readonly string[]) => void): void {
  descend(value, [], visit);
}

function descend(value: unknown, path: string[], visit: (text: string, path: readonly string[]) => void): void {
  if (typeof value === 'string') visit(value, path);
  if (typeof value !== 'object' || value === null) return;
  const depth = path.length;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      path[depth] = String(index);
      descend(value[index], path, visit);
    }
  } else {
    for (const key of Object.keys(value)) {
      if (key === '//') continue;
      path[depth] = key;
      descend((value as Record<string, unknown>)[key], path, visit);
    }
  }
  path.length = depth;
}
