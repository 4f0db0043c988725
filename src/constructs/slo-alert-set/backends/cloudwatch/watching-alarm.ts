import type { CloudwatchMetricAlarmConfig } from '@cdktf/provider-aws/lib/cloudwatch-metric-alarm';
import { awsTags } from '../../../../core/labels';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { alarmName } from './alarm-names';

/** An alarm of metrics. */
export type WatchingAlarm = CloudwatchMetricAlarmConfig;

/** What an alarm watches, and when it fires. */
export type Watched = Pick<
  WatchingAlarm,
  'metricQuery' | 'comparisonOperator' | 'threshold' | 'evaluationPeriods' | 'datapointsToAlarm'
>;

/** A part of an alarm over several: it does nothing by itself. */
export function partAlarm(
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  whole: string,
  part: string,
  watched: Watched,
): WatchingAlarm {
  return {
    alarmName: alarmName(spec, objective, `${whole}.${part}`),
    alarmDescription: `A part of ${alarmName(spec, objective, whole)}, which tells whoever must know. This one tells nobody.`,
    tags: awsTags(spec.labels),
    // What was not measured did not fail; another alarm tells of it.
    treatMissingData: 'notBreaching',
    ...watched,
  };
}
