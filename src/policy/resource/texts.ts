/** Calls a function with every text in a value and the path to it; keys of objects are no texts, nor is what `"//"` holds. */
export function eachText(value: unknown, visit: (text: string, path: readonly string[]) => void): void {
  descend(value, [], visit);
}

function descend(value: unknown, path: string[], visit: (text: string, path: readonly string[]) => void): void {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      path.push(String(index));
      descend(value[index], path, visit);
      path.pop();
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const key in value) {
      if (key === '//') continue;
      path.push(key);
      descend((value as Record<string, unknown>)[key], path, visit);
      path.pop();
    }
  }
}
