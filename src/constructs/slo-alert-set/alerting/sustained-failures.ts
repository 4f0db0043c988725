import { ObjectiveSpec } from '../spec';

/** What such an alert is called among rows. */
export const FAILURES_ROW = 'failures';

/** When an alert on sustained failures fires: all three at once, on every backend that can count bad events. */
export interface SustainedFailures {
  /** How far back is counted, in minutes. */
  readonly minutes: number;
  /** So many bad events or more. */
  readonly leastBad: number;
  /** Fewer events than this in all: with more of them, burn-rate rows speak. */
  readonly belowEvents: number;
  /** One bad event at least is as young as this, in minutes, so that the alert ends when failures do. */
  readonly recentMinutes: number;
}

/** Undefined where no such alert could tell what rows do not: slices of time, and more failures than the events that rows wait for. */
export function sustainedFailures({ lowTraffic }: Pick<ObjectiveSpec, 'lowTraffic'>): SustainedFailures | undefined {
  if (lowTraffic === undefined || lowTraffic.failuresPerHour >= lowTraffic.minimumEvents) return undefined;
  const { failuresPerHour, minimumEvents } = lowTraffic;
  return { minutes: 60, leastBad: failuresPerHour, belowEvents: minimumEvents, recentMinutes: 10 };
}
