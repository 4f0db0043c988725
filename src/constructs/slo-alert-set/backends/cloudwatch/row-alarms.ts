import { RowSpec } from '../../alerting/row-spec';
import { ObjectiveSpec, SloAlertSetSpec, SliSpec } from '../../spec';
import { errorRatio, eventMath, eventsOf } from './event-math';
import { mathQueries, plainQueries } from './metric-queries';
import { valueMetric } from './value-metric';
import { partAlarm, Watched, WatchingAlarm } from './watching-alarm';

/** The two alarms of a row: the budget burns too fast in the long window, and in the short one. */
export function rowAlarms(
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  row: RowSpec,
): { readonly long: WatchingAlarm; readonly short: WatchingAlarm } {
  const minimum = objective.lowTraffic?.minimumEvents ?? 1;
  return {
    long: partAlarm(spec, objective, `burn-${row.name}`, 'long', burn(objective.sli, row, row.longMinutes, minimum)),
    // Any event will do: whether there are enough is for the long window to say.
    short: partAlarm(spec, objective, `burn-${row.name}`, 'short', burn(objective.sli, row, row.shortMinutes, 1)),
  };
}

/** The smallest number of minutes whose share of all is above a ratio. */
export function fewestBad(ratio: number, minutes: number): number {
  return Math.min(minutes, Math.floor(Number((ratio * minutes).toPrecision(12))) + 1);
}

function burn(sli: SliSpec, row: RowSpec, minutes: number, minimumEvents: number): Watched {
  if (sli.by === 'events') {
    const math = eventMath(eventsOf(sli));
    return {
      metricQuery: mathQueries(math, minutes, errorRatio(math, minimumEvents), 'share of bad events'),
      comparisonOperator: 'GreaterThanThreshold',
      threshold: Number(row.errorRatio.toPrecision(12)),
      // One point is the whole window, which moves along at each evaluation (CloudWatch user guide, "Alarm evaluation window").
      evaluationPeriods: 1,
      datapointsToAlarm: 1,
    };
  }
  return {
    metricQuery: plainQueries(valueMetric(sli), 1),
    comparisonOperator: sli.limit.comparison === 'at-most' ? 'GreaterThanThreshold' : 'LessThanThreshold',
    threshold: sli.limit.value,
    evaluationPeriods: minutes,
    datapointsToAlarm: fewestBad(row.errorRatio, minutes),
  };
}
