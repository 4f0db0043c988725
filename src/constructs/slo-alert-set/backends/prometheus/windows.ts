import { sustainedFailures } from '../../alerting/sustained-failures';
import { ObjectiveSpec } from '../../spec';

/** The window of the current burn rate, and of what the ratio over the objective's window is made from. */
export const CURRENT_MINUTES = 5;
/** The window of the time to exhaustion. */
export const HOUR_MINUTES = 60;

/** Every window that the series of an objective are recorded over, in minutes, rising; the objective's own is not among them unless a row has it. */
export function recordedMinutes(objective: ObjectiveSpec): number[] {
  const rows = objective.rows.flatMap(({ longMinutes, shortMinutes }) => [longMinutes, shortMinutes]);
  const failures = sustainedFailures(objective);
  const counted = failures === undefined ? [] : [failures.minutes, failures.recentMinutes];
  return [...new Set([CURRENT_MINUTES, HOUR_MINUTES, ...counted, ...rows])].sort((one, other) => one - other);
}

/** The objective's own window, in minutes. */
export function windowMinutes({ window }: ObjectiveSpec): number {
  return window.hours * 60;
}
