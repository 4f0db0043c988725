import type {
  MonitoringAlertPolicyConditions,
  MonitoringAlertPolicyConfig,
} from '@cdktf/provider-google/lib/monitoring-alert-policy';
import { TelemetryBackend } from '../../../../core/telemetry';
import { absentText, AlertText, budgetText, burnRateText, failuresText } from '../../alerting/alert-text';
import { rowOn } from '../../alerting/row-reach';
import { RowSpec } from '../../alerting/row-spec';
import { shorteningText } from '../../alerting/shortened-row';
import { SustainedFailures, sustainedFailures } from '../../alerting/sustained-failures';
import { minutesInWords } from '../../alerting/time-in-words';
import { LIMITS } from '../../limits';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { budgetBelow, burnsFaster, countOf, nothingFor } from './conditions';
import { badFilter, signOf, totalFilter } from './filters';
import { GoogleSettings, policyFrame } from './policy-frame';

/** An alert policy, and the id of its construct. */
export interface IdentifiedPolicy {
  readonly id: string;
  readonly config: MonitoringAlertPolicyConfig;
}

/** What alerts of an objective: its rows, shares of its budget, silence and sustained failures. `slo` is the SLO's full name. */
export function alertPolicies(
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  settings: GoogleSettings,
  slo: string,
): IdentifiedPolicy[] {
  const policy = (id: string, text: AlertText, ...conditions: MonitoringAlertPolicyConditions[]): IdentifiedPolicy => ({
    id,
    config: { ...policyFrame(spec, settings, text), conditions },
  });
  const failures = sustainedFailures(objective);
  const failing = failures === undefined ? [] : failuresConditions(objective, failures);
  return [
    ...objective.rows.map((row) => {
      const made = rowOn(TelemetryBackend.GOOGLE_CLOUD_MONITORING, objective, row);
      return policy(
        `Burn-${row.name}`,
        withSentences(burnRateText(spec, objective, made), [
          ...shorteningText('Google Cloud Monitoring', row, made),
          ...guardText(objective, made, failing.length > 0),
        ]),
        burnsFaster(slo, made.longMinutes, made.factor),
        burnsFaster(slo, made.shortMinutes, made.factor),
        ...guard(objective, made),
      );
    }),
    ...objective.budgetAlerts.map((percent) =>
      policy(
        `Budget-${percent}`,
        budgetText(spec, objective, percent),
        budgetBelow(slo, Number((1 - percent / 100).toPrecision(12))),
      ),
    ),
    policy('Absent', absentText(spec, objective), nothingFor(signOf(objective), objective.absentAfterMinutes)),
    ...(failures === undefined || failing.length === 0
      ? []
      : [policy('Failures', failuresText(spec, objective, failures), ...failing)]),
  ];
}

/** How far back the number of events is counted: a condition on a metric looks back less far than one on a burn rate. */
function guardMinutes({ longMinutes }: RowSpec): number {
  return Math.min(longMinutes, LIMITS.googleLongestConditionMinutes.value);
}

function guard(objective: ObjectiveSpec, row: RowSpec): MonitoringAlertPolicyConditions[] {
  const total = totalFilter(objective);
  const { lowTraffic } = objective;
  if (total === undefined || lowTraffic === undefined) return [];
  const minutes = guardMinutes(row);
  const { minimumEvents } = lowTraffic;
  return [
    countOf(
      `${minimumEvents} events or more in the last ${minutesInWords(minutes)}`,
      total,
      minutes,
      'COMPARISON_GT',
      minimumEvents - 1,
    ),
  ];
}

/** Where traffic is low: what keeps the alert still, and whether anything else speaks up meanwhile. */
function guardText(objective: ObjectiveSpec, row: RowSpec, hasFailures: boolean): string[] {
  const { lowTraffic } = objective;
  if (lowTraffic === undefined) return [];
  const { minimumEvents, failuresPerHour } = lowTraffic;
  if (totalFilter(objective) === undefined) {
    return [
      `Google Cloud Monitoring cannot count the events of a distribution, nor wait for ${minimumEvents} of them: at low traffic a ` +
        'few bad events are enough to fire this, so look at their number first.',
    ];
  }
  const said = `There were at least ${minimumEvents} events in the last ${minutesInWords(guardMinutes(row))}; with fewer this keeps still`;
  if (hasFailures || failuresPerHour >= minimumEvents) return [`${said}.`];
  return [
    `${said}, and so does all else: no filter counts the bad events alone, of which ${failuresPerHour} were to alert.`,
  ];
}

/** Only where the rows wait for more events than there are: with enough of them, failures within the budget are nobody's alert. */
function failuresConditions(
  objective: ObjectiveSpec,
  { minutes, leastBad, belowEvents, recentMinutes }: SustainedFailures,
): MonitoringAlertPolicyConditions[] {
  const [bad, total] = [badFilter(objective), totalFilter(objective)];
  // No filter counts them.
  if (bad === undefined || total === undefined) return [];
  const [within, lately] = [minutesInWords(minutes), minutesInWords(recentMinutes)];
  return [
    countOf(`${leastBad} bad events or more in the last ${within}`, bad, minutes, 'COMPARISON_GT', leastBad - 1),
    countOf(`a bad event in the last ${lately}`, bad, recentMinutes, 'COMPARISON_GT', 0),
    countOf(`fewer than ${belowEvents} events in the last ${within}`, total, minutes, 'COMPARISON_LT', belowEvents),
  ];
}

function withSentences(text: AlertText, more: readonly string[]): AlertText {
  return { ...text, sentences: [...text.sentences, ...more] };
}
