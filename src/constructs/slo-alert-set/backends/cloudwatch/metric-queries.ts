import type { CloudwatchMetricAlarmMetricQuery } from '@cdktf/provider-aws/lib/cloudwatch-metric-alarm';
import { terraformLiteral } from '../../../../core/naming';
import { CloudWatchMetric } from '../../signals/signal-queries';
import { EventMath } from './event-math';

/** An expression over metrics, each for a length of time. Of all, an alarm watches the one that returns data. */
export function mathQueries(
  { metrics }: EventMath,
  minutes: number,
  expression: string,
  label: string,
): CloudwatchMetricAlarmMetricQuery[] {
  return [
    { id: 'watched', expression, label, returnData: true },
    ...metrics.map(({ id, metric }) => ({ id, metric: metricOf(metric, minutes), returnData: false })),
  ];
}

/** One metric as it is, a point for each length of time. */
export function plainQueries(metric: CloudWatchMetric, minutes: number): CloudwatchMetricAlarmMetricQuery[] {
  return [{ id: 'watched', metric: metricOf(metric, minutes), returnData: true }];
}

function metricOf(
  { namespace, metricName, dimensions, statistic = 'Sum' }: CloudWatchMetric,
  minutes: number,
): NonNullable<CloudwatchMetricAlarmMetricQuery['metric']> {
  return {
    namespace: terraformLiteral(namespace),
    metricName: terraformLiteral(metricName),
    ...(dimensions !== undefined && {
      dimensions: Object.fromEntries(
        Object.entries(dimensions).map(([name, value]) => [terraformLiteral(name), terraformLiteral(value)]),
      ),
    }),
    period: minutes * 60,
    stat: terraformLiteral(statistic),
  };
}
