import type { MonitorConfig } from '@cdktf/provider-datadog/lib/monitor';
import { AlertText, budgetText, burnRateText } from '../../alerting/alert-text';
import { minutesInWords } from '../../alerting/minutes-in-words';
import { RowSpec } from '../../alerting/row-spec';
import { LIMITS } from '../../limits';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { MonitorContext, notifyingMonitor } from './notifying-monitor';
import { timeframeOf } from './slo-config';

/** A monitor, and the id of its construct. */
export interface IdentifiedMonitor {
  readonly id: string;
  readonly config: MonitorConfig;
}

/** What watches the budget of an objective: its rows, and the shares of the budget that no row of the same share tells of. */
export function sloAlerts(
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  sloId: string,
  context: MonitorContext,
): IdentifiedMonitor[] {
  const rows = objective.rows.map((row) => ({
    id: `Burn-${row.name}`,
    config: isTooLong(row)
      ? budgetAlert(spec, objective, sloId, context, row.budgetPercent, longRowText(spec, objective, row))
      : burnRateAlert(spec, objective, sloId, context, row),
  }));
  const told = objective.rows.filter(isTooLong).map(({ budgetPercent }) => budgetPercent);
  const budgets = objective.budgetAlerts
    .filter((percent) => !told.includes(percent))
    .map((percent) => ({
      id: `Budget-${percent}`,
      config: budgetAlert(spec, objective, sloId, context, percent, budgetText(spec, objective, percent)),
    }));
  return [...rows, ...budgets];
}

/** Whether a row looks back further than Datadog does. */
export function isTooLong({ longMinutes }: RowSpec): boolean {
  return longMinutes > LIMITS.datadogLongestWindowHours.value * 60;
}

/** A number in a query and the same in the threshold: Datadog refuses a monitor in which they differ. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function burnRateAlert(
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  sloId: string,
  context: MonitorContext,
  row: RowSpec,
): MonitorConfig {
  const critical = numberText(row.factor);
  return {
    ...notifyingMonitor(spec, withoutGuard(objective, burnRateText(spec, objective, row)), context),
    type: 'slo alert',
    query:
      `burn_rate("${sloId}").over("${timeframeOf(objective)}")` +
      `.long_window("${row.longMinutes / 60}h").short_window("${row.shortMinutes}m") > ${critical}`,
    monitorThresholds: { critical },
  };
}

function budgetAlert(
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  sloId: string,
  context: MonitorContext,
  percent: number,
  text: AlertText,
): MonitorConfig {
  const critical = numberText(percent);
  return {
    ...notifyingMonitor(spec, text, context),
    type: 'slo alert',
    // Datadog API, "Create a monitor": the operator of an error budget is >= or >. At 100 all of it is gone.
    query: `error_budget("${sloId}").over("${timeframeOf(objective)}") >= ${critical}`,
    monitorThresholds: { critical },
  };
}

/** A row that looks back too far watches how much of the budget is gone instead of how fast it goes. */
function longRowText(spec: SloAlertSetSpec, objective: ObjectiveSpec, row: RowSpec): AlertText {
  const { title, severity } = burnRateText(spec, objective, row);
  const { sentences, links } = budgetText(spec, objective, row.budgetPercent);
  const said =
    `Datadog looks back ${LIMITS.datadogLongestWindowHours.value} h at most, so this stands for the row "${row.name}", ` +
    `${row.budgetPercent} % of the budget within ${minutesInWords(row.longMinutes)}: it fires when that share is gone, however ` +
    `long that took, and ends when less than that is gone of ${objective.window.title}.`;
  return { title, severity, links, sentences: [...sentences, said] };
}

/** An SLO alert takes no further condition, so few events are told of instead of waited out. */
function withoutGuard({ lowTraffic }: ObjectiveSpec, text: AlertText): AlertText {
  if (lowTraffic === undefined) return text;
  const said =
    `Datadog cannot wait for the ${lowTraffic.minimumEvents} events that the long window should hold: at low traffic a few bad ` +
    'events are enough to fire this, so look at their number first.';
  return { ...text, sentences: [...text.sentences, said] };
}
