/** Minutes of each unit of OpenSLO's durations that has a length of its own; months, quarters and years have none. */
const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440, w: 10_080 };

/** Minutes of `5m`, `12h`, `4w`; undefined for months, quarters and years. */
export function minutesOfShorthand(text: string): number | undefined {
  const unit = MINUTES[text.slice(-1)];
  return unit === undefined ? undefined : Number(text.slice(0, -1)) * unit;
}

/** `90m`, `6h`, `3d`: in the largest of these units that is exact. */
export function shorthandOfMinutes(minutes: number): string {
  if (minutes > 0 && minutes % 1440 === 0) return `${minutes / 1440}d`;
  return minutes > 0 && minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}
