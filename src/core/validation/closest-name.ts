import { closest, distance } from 'fastest-levenshtein';

/** The known name a misspelt one most likely meant, or undefined when none is near (a third of its letters may differ). */
export function closestName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(name.toLowerCase(), [...known]);
  return distance(name.toLowerCase(), best.toLowerCase()) <= Math.max(1, Math.ceil(best.length / 3)) ? best : undefined;
}
