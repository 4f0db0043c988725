import { closest, distance } from 'fastest-levenshtein';

/** The known name a misspelt one most likely meant, or undefined when none is near (a third of its letters may differ). */
export function closestName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const asked = name.toLowerCase();
  const lowered = known.map((each) => each.toLowerCase());
  const best = closest(asked, lowered);
  if (distance(asked, best) > Math.max(1, Math.ceil(best.length / 3))) return undefined;
  return known[lowered.indexOf(best)];
}
