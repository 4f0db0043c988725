import { awsTags } from '../../../../core/labels';
import { absentText, AlertText, failuresText } from '../../alerting/alert-text';
import { sustainedFailures } from '../../alerting/sustained-failures';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { actionsOf, CloudWatchSettings } from './actions';
import { alarmDescription } from './alarm-description';
import { alarmName } from './alarm-names';
import { eventMath, eventsOf } from './event-math';
import { mathQueries, plainQueries } from './metric-queries';
import { valueMetric } from './value-metric';
import { partAlarm, Watched, WatchingAlarm } from './watching-alarm';

/** Sustained failures: many in the last hour at low traffic, and some of them young. */
export interface FailuresAlarms {
  readonly text: AlertText;
  readonly lastHour: WatchingAlarm;
  readonly lately: WatchingAlarm;
}

/** Nothing is measured: no point, or no event. */
export function absentAlarm(
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  settings: CloudWatchSettings,
): WatchingAlarm {
  const text = absentText(spec, objective);
  return {
    alarmName: alarmName(spec, objective, 'absent'),
    alarmDescription: alarmDescription(text),
    tags: awsTags(spec.labels),
    treatMissingData: 'breaching',
    ...silence(objective),
    ...actionsOf(settings, text.severity),
  };
}

function silence({ sli, absentAfterMinutes }: ObjectiveSpec): Watched {
  const least = { comparisonOperator: 'LessThanThreshold', threshold: 1, evaluationPeriods: 1, datapointsToAlarm: 1 };
  if (sli.by === 'slices') {
    // Whatever the value: how often it was reported.
    const metric = { ...valueMetric(sli), statistic: 'SampleCount' };
    return { ...least, metricQuery: plainQueries(metric, absentAfterMinutes) };
  }
  const math = eventMath(eventsOf(sli));
  const counted = { ...math, metrics: math.metrics.filter(({ id }) => math.total.includes(`(${id},`)) };
  return { ...least, metricQuery: mathQueries(counted, absentAfterMinutes, math.total, 'events') };
}

/** Only where the rows wait for more events than there are: with enough of them, failures within the budget are nobody's alert. */
export function failuresAlarms(spec: SloAlertSetSpec, objective: ObjectiveSpec): FailuresAlarms | undefined {
  const { sli } = objective;
  const failures = sustainedFailures(objective);
  if (sli.by !== 'events' || failures === undefined) return undefined;
  const { minutes, leastBad, belowEvents, recentMinutes } = failures;
  const math = eventMath(eventsOf(sli));
  // Half an event less: a number that comes from a percentage may be a hair off.
  const above = (least: number): Omit<Watched, 'metricQuery'> => ({
    comparisonOperator: 'GreaterThanThreshold',
    threshold: least - 0.5,
    evaluationPeriods: 1,
    datapointsToAlarm: 1,
  });
  return {
    text: failuresText(spec, objective, failures),
    lastHour: partAlarm(spec, objective, 'failures', 'last-hour', {
      ...above(leastBad),
      metricQuery: mathQueries(math, minutes, `IF((${math.total}) < ${belowEvents}, ${math.bad}, 0)`, 'bad events'),
    }),
    lately: partAlarm(spec, objective, 'failures', 'lately', {
      ...above(1),
      metricQuery: mathQueries(math, recentMinutes, math.bad, 'bad events'),
    }),
  };
}
