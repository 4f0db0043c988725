const UNITS = [
  ['d', 1440],
  ['h', 60],
  ['m', 1],
] as const;
const WEEK = 10_080;

/** Minutes as Prometheus writes a length of time: `5m`, `1d12h`; weeks only where they are whole, as `model.Duration` does. */
export function promDuration(minutes: number): string {
  if (minutes % WEEK === 0) return `${minutes / WEEK}w`;
  let rest = minutes;
  let text = '';
  for (const [unit, length] of UNITS) {
    const count = Math.floor(rest / length);
    if (count > 0) text += `${count}${unit}`;
    rest -= count * length;
  }
  return text;
}
