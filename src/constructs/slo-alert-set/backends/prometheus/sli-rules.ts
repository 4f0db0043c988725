import { SliKind, SliceLimit } from '../../objective/sli-kind';
import { PrometheusEvents } from '../../objective/sli-queries';
import { ObjectiveSpec } from '../../spec';
import { promDuration } from './prom-duration';
import { RecordingRule } from './rule-group';
import { badRate, CURRENT_BURN_RATE, errorRatio, ObjectiveSeries, SLICE_BAD, totalRate } from './series';
import { CURRENT_MINUTES, recordedMinutes } from './windows';

/** What is bad over each window of an objective, and how fast its budget burns now. */
export function sliRules(objective: ObjectiveSpec, series: ObjectiveSeries): RecordingRule[] {
  const burnRate = {
    record: CURRENT_BURN_RATE,
    expr: `${series.of(errorRatio(CURRENT_MINUTES))} / ${objective.errorBudgetRatio}`,
    labels: series.labels,
  };
  return [...measured(objective, series), burnRate];
}

function measured(objective: ObjectiveSpec, series: ObjectiveSeries): RecordingRule[] {
  const { sli, id, kind } = objective;
  const minutes = recordedMinutes(objective);
  if (sli.by === 'events') {
    const queries = required(id, sli.queries.prometheus);
    return minutes.flatMap((each) => eventRules(queries, kind, series, each));
  }
  const slice = {
    record: SLICE_BAD,
    expr: badSlice(required(id, sli.queries.prometheus), sli.limit),
    labels: series.labels,
  };
  return [slice, ...minutes.map((each) => sliceRatio(series, each))];
}

/** Numerator and denominator apart, as "Recording rules" of the Prometheus documentation wants it, and then the ratio. */
function eventRules(
  { bad, total }: PrometheusEvents,
  kind: SliKind,
  series: ObjectiveSeries,
  minutes: number,
): RecordingRule[] {
  const over = (query: string): string => `sum(${query.replaceAll('$window', promDuration(minutes))})`;
  const labels = series.labelsOver(minutes);
  return [
    { record: totalRate(minutes), expr: over(total), labels },
    { record: badRate(minutes), expr: `${over(bad)}${withoutBad(kind)}`, labels },
    {
      record: errorRatio(minutes),
      // Without events there is no share of them, rather than one that is not a number.
      expr: `${series.of(badRate(minutes))} / (${series.of(totalRate(minutes))} > 0)`,
      labels,
    },
  ];
}

/**
 * What no query finds: a counter of failures is not there before the first one, and then nothing has failed. Slow requests are
 * what a histogram has not counted as quick; without its buckets nothing is known.
 */
function withoutBad(kind: SliKind): string {
  return kind === 'latency' ? '' : ' or vector(0)';
}

/** Of several series the worst counts. What is not a number is not measured: no number is at least −∞ but a number. */
function badSlice(query: string, { comparison, value }: SliceLimit): string {
  return comparison === 'at-most'
    ? `(max(${query}) >= -Inf) > bool ${value}`
    : `(min(${query}) >= -Inf) < bool ${value}`;
}

function sliceRatio(series: ObjectiveSeries, minutes: number): RecordingRule {
  return {
    record: errorRatio(minutes),
    expr: `avg_over_time(${series.of(SLICE_BAD)}[${promDuration(minutes)}])`,
    labels: series.labelsOver(minutes),
  };
}

/** `resolve` refuses objectives that a backend cannot be asked for. */
function required<T>(id: string, queries: T | undefined): T {
  if (queries === undefined) throw new Error(`objective "${id}" has no query for Prometheus`);
  return queries;
}
