import { terraformLiteral } from '../../../../core/naming';
import { shortenedRow } from '../../alerting/shortened-row';
import { minutesInWords } from '../../alerting/time-in-words';
import { LIMITS } from '../../limits';
import { CloudWatchMetric } from '../../signals/signal-queries';
import { ObjectiveSpec, SliSpec } from '../../spec';
import { errorRatio, EventMath, eventMath, eventsOf } from './event-math';
import { valueMetric } from './value-metric';

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** A widget on the grid of a dashboard, which is 24 wide. */
export interface Widget {
  readonly type: 'metric' | 'alarm' | 'text';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: { readonly [key: string]: Json };
}

const HEIGHT = 6;

/** What is seen of an objective, from the top of its section on. */
export function objectiveWidgets(objective: ObjectiveSpec, alarmArns: readonly string[], region: string): Widget[] {
  const { sli } = objective;
  const graphs = sli.by === 'events' ? eventGraphs(objective, sli) : [valueGraph(sli)];
  const width = 24 / graphs.length;
  const placed = graphs.map((properties, index): Widget => ({
    type: 'metric',
    x: index * width,
    y: 0,
    width,
    height: HEIGHT,
    properties: { region, view: 'timeSeries', stacked: false, ...properties },
  }));
  if (alarmArns.length === 0) return placed;
  const alarms: Widget = {
    type: 'alarm',
    x: 0,
    y: HEIGHT,
    width: 24,
    height: 3,
    properties: { title: 'Alarms', alarms: alarmArns },
  };
  return [...placed, alarms];
}

type Graph = { readonly [key: string]: Json };

function eventGraphs(objective: ObjectiveSpec, sli: Extract<SliSpec, { by: 'events' }>): Graph[] {
  const math = eventMath(eventsOf(sli));
  const budget = objective.errorBudgetRatio;
  const { days } = objective.window;
  return [
    {
      title: 'Bad events, in percent',
      metrics: series(math, [[`100 * ${errorRatio(math, 1)}`, 'in 5 min']]),
      period: 300,
      annotations: { horizontal: [{ label: 'budget', value: significant(budget * 100) }] },
    },
    {
      title: 'Burn rate',
      metrics: series(math, [[`${errorRatio(math, 1)} / ${significant(budget)}`, 'in 1 h']]),
      period: 3600,
      annotations: { horizontal: rows(objective) },
    },
    {
      title: `Error budget left of the last ${days} days, in percent`,
      // From the beginning of the time shown on, so its end is the whole of it.
      metrics: series(math, [
        [`100 * (1 - RUNNING_SUM(${math.bad}) / RUNNING_SUM(${math.total}) / ${significant(budget)})`, 'left'],
      ]),
      start: `-P${days}D`,
      end: 'P0D',
      period: 3600,
      annotations: { horizontal: [{ label: 'spent', value: 0 }] },
    },
  ];
}

/** Where the rows alert. */
function rows(objective: ObjectiveSpec): Json[] {
  return objective.rows.map((asked) => {
    const row = shortenedRow(objective, asked, LIMITS.cloudWatchLongestPeriodMinutes.value);
    return {
      label: `${row.name} (${row.severity}) in ${minutesInWords(row.longMinutes)}`,
      value: significant(row.factor),
    };
  });
}

function valueGraph(sli: Extract<SliSpec, { by: 'slices' }>): Graph {
  const { comparison, value } = sli.limit;
  return {
    title: 'Value of each minute',
    metrics: [metricRow(valueMetric(sli), { label: 'value' })],
    period: 60,
    annotations: {
      horizontal: [{ label: comparison === 'at-most' ? 'at most' : 'at least', value }],
    },
  };
}

/** Expressions that are seen, and the metrics behind them, which are not. */
function series(
  { metrics }: EventMath,
  expressions: readonly (readonly [expression: string, label: string])[],
): Json[] {
  return [
    ...expressions.map(([expression, label], index) => [{ expression, label, id: `e${index + 1}` }]),
    ...metrics.map(({ id, metric }) => metricRow(metric, { id, visible: false })),
  ];
}

function metricRow(
  { namespace, metricName, dimensions = {}, statistic = 'Sum' }: CloudWatchMetric,
  options: { readonly [key: string]: Json },
): Json {
  const names = [namespace, metricName, ...Object.entries(dimensions).flat()].map(terraformLiteral);
  return [...names, { ...options, stat: terraformLiteral(statistic) }];
}

function significant(value: number): number {
  return Number(value.toPrecision(6));
}
