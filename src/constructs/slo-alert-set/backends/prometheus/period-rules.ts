import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { promDuration } from './prom-duration';
import { RecordingRule } from './rule-group';
import {
  badRate,
  BUDGET_REMAINING,
  ERROR_BUDGET,
  errorRatio,
  OBJECTIVE,
  ObjectiveSeries,
  PERIOD_BURN_RATE,
  PERIOD_COVERAGE,
  PERIOD_DAYS,
  SLICE_BAD,
  SLO_INFO,
  TIME_TO_EXHAUSTION,
  totalRate,
} from './series';
import { CURRENT_MINUTES, HOUR_MINUTES, recordedMinutes, windowMinutes } from './windows';

/** How often the rules of this file are evaluated, in minutes: seldom, for they read weeks, and within the 5 after which Prometheus takes a series for gone ("Querying basics", staleness). */
export const PERIOD_RULES_MINUTES = 2;

/** What an objective is, what of its budget is left over its whole window, and until when it lasts. */
export function periodRules(spec: SloAlertSetSpec, objective: ObjectiveSpec, series: ObjectiveSeries): RecordingRule[] {
  const { target, errorBudgetRatio, window } = objective;
  const minutes = windowMinutes(objective);
  const { labels } = series;
  return [
    { record: OBJECTIVE, expr: `vector(${target / 100})`, labels },
    { record: ERROR_BUDGET, expr: `vector(${errorBudgetRatio})`, labels },
    { record: PERIOD_DAYS, expr: `vector(${window.days})`, labels },
    {
      record: PERIOD_COVERAGE,
      // A series that is there whenever the rules are: how many there were, of those that there would be.
      expr: `clamp_max(count_over_time(${series.of(PERIOD_DAYS)}[${promDuration(minutes)}]) / ${minutes / PERIOD_RULES_MINUTES}, 1)`,
      labels,
    },
    ...periodRatio(objective, series),
    {
      record: PERIOD_BURN_RATE,
      expr: `${series.of(errorRatio(minutes))} / ${errorBudgetRatio}`,
      labels,
    },
    {
      record: BUDGET_REMAINING,
      // The budget is that of a whole window. Time before the rules counts as good: a bad first hour is no bad month.
      expr: `1 - ${series.of(PERIOD_BURN_RATE)} * ignoring (sloth_window) ${series.of(PERIOD_COVERAGE)}`,
      labels,
    },
    {
      record: TIME_TO_EXHAUSTION,
      expr:
        `clamp_min(${series.of(BUDGET_REMAINING)}, 0) * ${window.hours} / ignoring (sloth_window) ` +
        `(${series.of(errorRatio(HOUR_MINUTES))} / ${errorBudgetRatio} > 0)`,
      labels,
    },
    {
      record: SLO_INFO,
      expr: 'vector(1)',
      labels: {
        ...labels,
        sloth_mode: 'roadbed',
        sloth_objective: String(target),
        sloth_spec: spec.stamp.construct,
        sloth_version: spec.stamp.version,
      },
    },
  ];
}

/**
 * The share of bad events over the objective's window: all bad ones by all, from the rates of 5 minutes. Reading the events
 * themselves over weeks is what Prometheus gives up on, and the average of ratios that sloth takes instead counts a night
 * without customers as much as the day (slok/sloth#241, #332).
 */
function periodRatio(objective: ObjectiveSpec, series: ObjectiveSeries): RecordingRule[] {
  const minutes = windowMinutes(objective);
  // A row looks back as far, and has it recorded.
  if (recordedMinutes(objective).includes(minutes)) return [];
  const range = `[${promDuration(minutes)}]`;
  const sum = (metric: string): string => `sum_over_time(${series.of(metric)}${range})`;
  const expr =
    objective.sli.by === 'events'
      ? `${sum(badRate(CURRENT_MINUTES))} / (${sum(totalRate(CURRENT_MINUTES))} > 0)`
      : `avg_over_time(${series.of(SLICE_BAD)}${range})`;
  return [{ record: errorRatio(minutes), expr, labels: series.labelsOver(minutes) }];
}
