import type { MonitorConfig } from '@cdktf/provider-datadog/lib/monitor';
import { terraformLiteral } from '../../../../core/naming';
import { absentText } from '../../alerting/alert-text';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { monitorsOf, valueQueryOf } from './monitors-of';
import { MonitorContext, notifyingMonitor } from './notifying-monitor';

/**
 * Nothing is measured. Datadog documentation, "Migrating to On Missing Data": `on_missing_data` replaces `notify_no_data`,
 * which conflicts with it, and takes the time of the query's own window. Undefined for monitors, which see to it themselves.
 */
export function absentMonitor(
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  context: MonitorContext,
): MonitorConfig | undefined {
  if (monitorsOf(objective) !== undefined) return undefined;
  const window = `last_${objective.absentAfterMinutes}m`;
  return {
    ...notifyingMonitor(spec, absentText(spec, objective), context),
    type: 'query alert',
    query: absentQuery(objective, window),
    monitorThresholds: { critical: '0' },
    onMissingData: 'show_and_notify_no_data',
    requireFullWindow: false,
  };
}

/**
 * Events are also absent when there are 0 of them; no absolute value is below 0, so that of a value only its silence counts.
 * Datadog documentation, "as_count() in Monitor Evaluations": only sums are taken of counts, which a value may be.
 */
function absentQuery(objective: ObjectiveSpec, window: string): string {
  const { sli } = objective;
  return sli.by === 'events'
    ? `sum(${window}):${terraformLiteral(sli.queries.datadog?.total ?? '')} <= 0`
    : `sum(${window}):abs(${terraformLiteral(valueQueryOf(objective))}) < 0`;
}
