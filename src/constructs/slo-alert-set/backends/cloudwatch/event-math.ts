import { CloudWatchEvents } from '../../objective/sli-queries';
import { CloudWatchMetric } from '../../signals/signal-queries';
import { SliSpec } from '../../spec';

/** A metric that math is done with, by the id that expressions call it. */
export interface MathMetric {
  readonly id: string;
  readonly metric: CloudWatchMetric;
}

/** What the events of an objective are counted from, and how. */
export interface EventMath {
  readonly metrics: readonly MathMetric[];
  /** The number of bad events. */
  readonly bad: string;
  /** The number of all events. */
  readonly total: string;
}

/** What CloudWatch is asked for events. `resolve` refuses an objective without it. */
export function eventsOf({ queries }: Extract<SliSpec, { by: 'events' }>): CloudWatchEvents {
  return queries.cloudWatch ?? { bad: [], total: [] };
}

/**
 * Bad events and all, in metric math. A metric without a point counts as 0 (FILL): load balancers and others report no zeros.
 * A percentage of good events becomes their number; without a point there were none, and nothing is bad.
 */
export function eventMath(events: CloudWatchEvents): EventMath {
  const total = named('t', events.total);
  if ('goodPercent' in events) {
    const [good] = named('g', [{ statistic: 'Average', ...events.goodPercent }]);
    return good === undefined
      ? { metrics: total, bad: '0', total: sum(total) }
      : { metrics: [good, ...total], bad: `(1 - FILL(${good.id}, 100) / 100) * (${sum(total)})`, total: sum(total) };
  }
  const bad = named('b', events.bad);
  return { metrics: [...bad, ...total], bad: sum(bad), total: sum(total) };
}

/**
 * The share of bad events out of 1, and 0 below a number of events. Without any there is no share: what is divided by 0 has no
 * point (CloudWatch user guide, "Using metric math").
 */
export function errorRatio({ bad, total }: EventMath, minimumEvents: number): string {
  return `IF((${total}) >= ${minimumEvents}, (${bad}) / (${total}), 0)`;
}

function named(letter: string, metrics: readonly CloudWatchMetric[]): MathMetric[] {
  return metrics.map((metric, index) => ({ id: `${letter}${index + 1}`, metric }));
}

function sum(metrics: readonly MathMetric[]): string {
  return metrics.map(({ id }) => `FILL(${id}, 0)`).join(' + ');
}
