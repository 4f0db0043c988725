import type { MonitorConfig } from '@cdktf/provider-datadog/lib/monitor';
import { datadogTags } from '../../../../core/labels';
import { terraformLiteral } from '../../../../core/naming';
import { absentText, AlertText, failuresText } from '../../alerting/alert-text';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { monitorsOf, valueQueryOf } from './monitors-of';
import { MonitorContext, notifyingMonitor } from './notifying-monitor';

/** Sustained failures: two monitors that tell nobody, and one over both that does. */
export interface FailuresMonitors {
  readonly lastHour: MonitorConfig;
  readonly lately: MonitorConfig;
  /** Over the ids of the other two. */
  readonly both: (lastHourId: string, latelyId: string) => MonitorConfig;
}

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

/** So many bad events in the last hour, and some of them lately; undefined for slices of time, which are never few. */
export function failuresMonitors(
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  context: MonitorContext,
): FailuresMonitors | undefined {
  const { sli, lowTraffic } = objective;
  if (sli.by !== 'events' || lowTraffic === undefined) return undefined;
  const { failuresPerHour } = lowTraffic;
  const { good = '', total = '' } = sli.queries.datadog ?? {};
  const text = failuresText(spec, objective, failuresPerHour);
  const part = (window: string, least: number): MonitorConfig => ({
    name: `${text.title} (${window.replace('_', ' ')})`,
    message: 'A part of the monitor of sustained failures, which tells whoever must know. This one tells nobody.',
    tags: datadogTags(spec.labels),
    includeTags: true,
    type: 'query alert',
    // Without default_zero, nothing is subtracted from nothing good, and an outage of everything is no data
    // (Datadog documentation, "Monitoring Sparse Metrics").
    query: `sum(${window}):(${terraformLiteral(total)}) - default_zero(${terraformLiteral(good)}) >= ${least}`,
    monitorThresholds: { critical: String(least) },
    // Counts: an evaluation without data is 0 (Datadog API, OnMissingDataOption).
    onMissingData: 'default',
    requireFullWindow: false,
  });
  return {
    lastHour: part('last_1h', failuresPerHour),
    lately: part('last_10m', 1),
    both: (lastHourId, latelyId) => ({
      ...notifyingMonitor(spec, besideBurnRates(text), context),
      type: 'composite',
      query: `${lastHourId} && ${latelyId}`,
    }),
  };
}

function besideBurnRates(text: AlertText): AlertText {
  const said = 'Datadog’s burn-rate alerts know no such minimum, so that they may have fired as well.';
  return { ...text, sentences: [...text.sentences, said] };
}
