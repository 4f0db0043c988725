import type { MonitorConfig } from '@cdktf/provider-datadog/lib/monitor';
import { TelemetryBackend } from '../../../../core/telemetry';
import { AlertText, budgetText, burnRateText } from '../../alerting/alert-text';
import { rowOn } from '../../alerting/row-reach';
import { RowSpec } from '../../alerting/row-spec';
import { shorteningText } from '../../alerting/shortened-row';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { MonitorContext, notifyingMonitor } from './notifying-monitor';
import { timeframeOf } from './slo-config';

/** A monitor, and the id of its construct. */
export interface IdentifiedMonitor {
  readonly id: string;
  readonly config: MonitorConfig;
}

/** What watches the budget of an objective: its rows, and shares of the budget that are gone. */
export function sloAlerts(
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  sloId: string,
  context: MonitorContext,
): IdentifiedMonitor[] {
  return [
    ...objective.rows.map((row) => ({
      id: `Burn-${row.name}`,
      config: burnRateAlert(spec, objective, sloId, context, row),
    })),
    ...objective.budgetAlerts.map((percent) => ({
      id: `Budget-${percent}`,
      config: budgetAlert(spec, objective, sloId, context, percent),
    })),
  ];
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
  asked: RowSpec,
): MonitorConfig {
  const row = rowOn(TelemetryBackend.DATADOG, objective, asked);
  const critical = numberText(row.factor);
  return {
    ...notifyingMonitor(spec, rowText(spec, objective, asked, row), context),
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
): MonitorConfig {
  const critical = numberText(percent);
  return {
    ...notifyingMonitor(spec, budgetText(spec, objective, percent), context),
    type: 'slo alert',
    // Datadog API, "Create a monitor": the operator of an error budget is >= or >. At 100 all of it is gone.
    query: `error_budget("${sloId}").over("${timeframeOf(objective)}") >= ${critical}`,
    monitorThresholds: { critical },
  };
}

/** What an alert of a row says, and what Datadog does otherwise than was asked. */
function rowText(spec: SloAlertSetSpec, objective: ObjectiveSpec, asked: RowSpec, made: RowSpec): AlertText {
  const text = burnRateText(spec, objective, made);
  return {
    ...text,
    sentences: [...text.sentences, ...shorteningText('Datadog', asked, made), ...guardText(objective)],
  };
}

/** An SLO alert takes no further condition, so few events are told of instead of waited out. */
function guardText({ lowTraffic }: ObjectiveSpec): string[] {
  if (lowTraffic === undefined) return [];
  return [
    `Datadog cannot wait for the ${lowTraffic.minimumEvents} events that the long window should hold: at low traffic a few bad ` +
      'events are enough to fire this, so look at their number first.',
  ];
}
