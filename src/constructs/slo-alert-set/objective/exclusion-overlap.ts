import { ExclusionRecurrence } from './exclusion';
import { ExclusionSpec } from './resolve-exclusions';

const DAY = 86_400;
/** Two that come again meet within a year of the later beginning, or hardly ever. */
const YEAR = 366 * DAY;

interface Occurrence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** The places of two exclusions that leave out the same time; undefined where there are none. */
export function overlap(exclusions: readonly ExclusionSpec[]): readonly [number, number] | undefined {
  const until = Math.max(...exclusions.map(({ startSeconds }) => startSeconds)) + YEAR;
  const all = exclusions
    .flatMap((exclusion, index) => occurrences(exclusion, index, until))
    .sort((one, other) => one.start - other.start);
  let longest: Occurrence | undefined;
  for (const each of all) {
    if (longest !== undefined && each.start < longest.end) {
      return longest.index < each.index ? [longest.index, each.index] : [each.index, longest.index];
    }
    longest = each;
  }
  return undefined;
}

function occurrences(
  { startSeconds, durationSeconds, every }: ExclusionSpec,
  index: number,
  until: number,
): Occurrence[] {
  const found: Occurrence[] = [];
  for (let count = 0; ; count += 1) {
    const start = nth(startSeconds, every, count);
    if (count > 0 && (every === undefined || start > until)) return found;
    found.push({ index, start, end: start + durationSeconds });
  }
}

function nth(start: number, every: ExclusionRecurrence | undefined, count: number): number {
  if (every !== ExclusionRecurrence.MONTHLY)
    return start + count * (every === ExclusionRecurrence.WEEKLY ? 7 : 1) * DAY;
  const first = new Date(start * 1000);
  return first.setUTCMonth(first.getUTCMonth() + count) / 1000;
}
