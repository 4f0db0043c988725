import { selector } from '../../../../core/telemetry/prometheus-selector';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { promDuration } from './prom-duration';

/*
 * Names and labels of the series. Those that sloth has too are named as sloth names them (slok/sloth,
 * pkg/common/conventions), so that its dashboards show them. The environment stands beside: one Prometheus may hold several.
 */

/** The labels that every series of an objective has. */
function objectiveLabels(
  { service, environment }: SloAlertSetSpec,
  { id, name }: ObjectiveSpec,
): Record<string, string> {
  return { env: environment, sloth_id: id, sloth_service: service, sloth_slo: name };
}

/** What the rules of an objective read and record. */
export interface ObjectiveSeries {
  readonly labels: Readonly<Record<string, string>>;
  /** A series of the objective, to be read. */
  of(metric: string): string;
  /** The labels of a series over a window. */
  labelsOver(minutes: number): Record<string, string>;
}

/** The series of an objective. */
export function seriesOf(spec: SloAlertSetSpec, objective: ObjectiveSpec): ObjectiveSeries {
  const labels = objectiveLabels(spec, objective);
  return {
    labels,
    of: (metric) => `${metric}${selector(labels)}`,
    labelsOver: (minutes) => ({ ...labels, sloth_window: promDuration(minutes) }),
  };
}

/** The share of events, or of minutes, that were bad. */
export const errorRatio = (minutes: number): string => `slo:sli_error:ratio_rate${promDuration(minutes)}`;
/** Bad events a second. */
export const badRate = (minutes: number): string => `slo:sli_bad:rate${promDuration(minutes)}`;
/** Events a second. */
export const totalRate = (minutes: number): string => `slo:sli_total:rate${promDuration(minutes)}`;
/** 1 where the minute is bad, 0 where it is good; nothing where nothing was measured. */
export const SLICE_BAD = 'slo:sli_slice_bad:bool';
export const OBJECTIVE = 'slo:objective:ratio';
export const ERROR_BUDGET = 'slo:error_budget:ratio';
export const PERIOD_DAYS = 'slo:time_period:days';
export const CURRENT_BURN_RATE = 'slo:current_burn_rate:ratio';
export const PERIOD_BURN_RATE = 'slo:period_burn_rate:ratio';
export const BUDGET_REMAINING = 'slo:period_error_budget_remaining:ratio';
export const SLO_INFO = 'sloth_slo_info';
/** The part of the objective's window in which these rules were there: below 1 while it is young, or when Prometheus forgets sooner. */
export const PERIOD_COVERAGE = 'slo:period_coverage:ratio';
/** How long the budget lasts at the burn rate of the last hour. */
export const TIME_TO_EXHAUSTION = 'slo:time_to_exhaustion:hours';
