import { ObjectiveSpec } from '../../spec';

/** The window of the current burn rate, and of what the ratio over the objective's window is made from. */
export const CURRENT_MINUTES = 5;
/** The window of the time to exhaustion, and of sustained failures. */
export const HOUR_MINUTES = 60;
/** Some failures must be as young as this. */
export const RECENT_MINUTES = 10;

/** Whether an alert on sustained failures can tell what the rows do not: fewer failures than the events they wait for. */
export function hasFailuresAlert({ lowTraffic }: ObjectiveSpec): boolean {
  return lowTraffic !== undefined && lowTraffic.failuresPerHour < lowTraffic.minimumEvents;
}

/** Every window that the series of an objective are recorded over, in minutes, rising; the objective's own is not among them unless a row has it. */
export function recordedMinutes(objective: ObjectiveSpec): number[] {
  const rows = objective.rows.flatMap(({ longMinutes, shortMinutes }) => [longMinutes, shortMinutes]);
  const failures = hasFailuresAlert(objective) ? [RECENT_MINUTES] : [];
  return [...new Set([CURRENT_MINUTES, HOUR_MINUTES, ...failures, ...rows])].sort((one, other) => one - other);
}

/** The objective's own window, in minutes. */
export function windowMinutes({ window }: ObjectiveSpec): number {
  return window.hours * 60;
}
