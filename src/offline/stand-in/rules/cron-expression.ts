/** Bounds of minute, hour, day of month, month and day of week (robfig/cron's ParseStandard, which Kubernetes uses). */
const BOUNDS = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
] as const;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** True for five fields of a cron expression, or for a descriptor such as `@daily`. */
export function isCronExpression(text: string): boolean {
  if (text.startsWith('@')) return /^@(yearly|annually|monthly|weekly|daily|midnight|hourly|every \d\S*)$/.test(text);
  const fields = text.trim().split(/\s+/);
  return (
    fields.length === BOUNDS.length &&
    fields.every((field, index) => field.split(',').every((part) => isPart(part, index)))
  );
}

function isPart(part: string, index: number): boolean {
  const [range = '', step, ...more] = part.split('/');
  if (more.length > 0 || (step !== undefined && !/^[1-9]\d*$/.test(step))) return false;
  if (range === '*' || range === '?') return true;
  const ends = range.split('-').map((end) => numberOf(end, index));
  const [from = Number.NaN, to = from] = ends;
  const [least, most] = BOUNDS[index] ?? [0, 0];
  return ends.length <= 2 && from >= least && to <= most && from <= to;
}

function numberOf(text: string, index: number): number {
  if (/^\d+$/.test(text)) return Number(text);
  const name = text.toLowerCase();
  if (index === 3 && MONTHS.includes(name)) return MONTHS.indexOf(name) + 1;
  return index === 4 && DAYS.includes(name) ? DAYS.indexOf(name) : Number.NaN;
}
