import { TelemetryBackend } from '../../../../core/telemetry';
import { absentText, AlertText, budgetText, burnRateText, failuresText } from '../../alerting/alert-text';
import { RowSpec } from '../../alerting/row-spec';
import { FAILURES_ROW, sustainedFailures } from '../../alerting/sustained-failures';
import { ObjectiveSpec, SettingsOf, SloAlertSetSpec } from '../../spec';
import { alertLabels, annotationsOf, NOT_MEASURED } from './alert-words';
import { dashboardUrl } from './dashboard-address';
import { promDuration } from './prom-duration';
import { AlertingRule } from './rule-group';
import { badRate, BUDGET_REMAINING, errorRatio, ObjectiveSeries, SLICE_BAD, totalRate } from './series';
import { CURRENT_MINUTES } from './windows';

type Settings = SettingsOf<TelemetryBackend.PROMETHEUS>;

/** An objective of a set, and what its alerts are made from. */
export interface AlertSubject {
  readonly spec: SloAlertSetSpec;
  readonly settings: Settings;
  readonly objective: ObjectiveSpec;
  readonly series: ObjectiveSeries;
}

/** Alerts on how fast the budget burns, on failures that low traffic hides, and on nothing being measured. */
export function burnAlerts(subject: AlertSubject): AlertingRule[] {
  const { objective } = subject;
  return [
    ...objective.rows.map((row) => burnRateAlert(subject, row)),
    ...failuresAlerts(subject),
    absentAlert(subject),
  ];
}

/** Alerts on shares of the budget that are gone. */
export function budgetAlerts(subject: AlertSubject): AlertingRule[] {
  const { spec, objective, series } = subject;
  return objective.budgetAlerts.map((percent) => ({
    alert: 'SloErrorBudgetSpent',
    expr: `${series.of(BUDGET_REMAINING)} <= ${(100 - percent) / 100}`,
    ...words(subject, budgetText(spec, objective, percent), { slo_budget_percent: String(percent) }),
  }));
}

function burnRateAlert(subject: AlertSubject, row: RowSpec): AlertingRule {
  const { spec, objective, series } = subject;
  // The two numbers rather than their product, so that a reader finds both again.
  const burns = (minutes: number): string =>
    `${series.of(errorRatio(minutes))} > (${row.factor} * ${objective.errorBudgetRatio})`;
  return {
    alert: 'SloBurnRate',
    expr:
      `(\n  ${burns(row.longMinutes)}\n  and ignoring (sloth_window)\n  ${burns(row.shortMinutes)}\n)` +
      enoughEvents(subject, row.longMinutes),
    ...words(subject, burnRateText(spec, objective, row), { slo_row: row.name }),
  };
}

/** A share of a handful of events says little. */
function enoughEvents({ objective, series }: AlertSubject, minutes: number): string {
  const { lowTraffic } = objective;
  return lowTraffic === undefined
    ? ''
    : `\nand\n${series.of(totalRate(minutes))} * ${minutes * 60} >= ${lowTraffic.minimumEvents}`;
}

/** Only where the rows wait for more events than there are: with enough of them, failures within the budget are nobody's alert. */
function failuresAlerts(subject: AlertSubject): AlertingRule[] {
  const { spec, objective, series } = subject;
  const failures = sustainedFailures(objective);
  if (failures === undefined) return [];
  const { minutes, leastBad, belowEvents, recentMinutes } = failures;
  const seconds = minutes * 60;
  return [
    {
      alert: 'SloSustainedFailures',
      expr:
        `${series.of(badRate(minutes))} * ${seconds} >= ${leastBad}\n` +
        `and ignoring (sloth_window)\n${series.of(badRate(recentMinutes))} > 0\n` +
        `and\n${series.of(totalRate(minutes))} * ${seconds} < ${belowEvents}`,
      ...words(subject, failuresText(spec, objective, failures), { slo_row: FAILURES_ROW }),
    },
  ];
}

function absentAlert(subject: AlertSubject): AlertingRule {
  const { spec, objective, series } = subject;
  const { sli, absentAfterMinutes } = objective;
  // The share of events outlives the last event by its window.
  const [metric, outlives] = sli.by === 'events' ? [errorRatio(CURRENT_MINUTES), CURRENT_MINUTES] : [SLICE_BAD, 0];
  const pending = absentAfterMinutes - outlives;
  return {
    alert: NOT_MEASURED,
    expr: `absent(${series.of(metric)})`,
    ...(pending > 0 && { for: promDuration(pending) }),
    ...words(subject, absentText(spec, objective), {}),
  };
}

function words(
  { spec, settings, series }: AlertSubject,
  text: AlertText,
  more: Readonly<Record<string, string>>,
): Pick<AlertingRule, 'labels' | 'annotations'> {
  return {
    labels: { ...alertLabels(spec, text.severity), ...series.labels, ...more },
    annotations: annotationsOf(text, dashboardUrl(spec, settings)),
  };
}
