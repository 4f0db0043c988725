/** A day as a number of days since 1970-01-01, in no time zone; undefined for what is no day of the calendar. */
export function dayNumber(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  // V8 takes 2026-02-30 for the second of March.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : time / 86_400_000;
}

/** The present day in UTC, so that a synth is judged the same wherever it runs. */
export function currentDay(): string {
  return new Date().toISOString().slice(0, 10);
}
