import type { CloudwatchCompositeAlarmConfig } from '@cdktf/provider-aws/lib/cloudwatch-composite-alarm';
import { awsTags } from '../../../../core/labels';
import { AlertSeverity } from '../../alerting/alert-severity';
import { AlertText, burnRateText } from '../../alerting/alert-text';
import { RowSpec } from '../../alerting/row-spec';
import { shorteningText } from '../../alerting/shortened-row';
import { objectiveSentences } from '../../objective/describe-objective';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { actionsOf, CloudWatchSettings } from './actions';
import { alarmDescription } from './alarm-description';
import { alarmName } from './alarm-names';

/** An alarm over two others, which alone tells people. */
export type TellingAlarm = Omit<CloudwatchCompositeAlarmConfig, 'alarmRule'>;

/**
 * How long an alarm waits for the one that suppresses it, and goes on keeping still when that is over: a minute, at which alarms
 * are evaluated; what the AWS CDK takes as well (CompositeAlarmProps).
 */
const SUPPRESSION_SECONDS = 60;

/** Both alarms fire. The names are references of Terraform's, so that the parts are there before the whole. */
export function bothFire(names: readonly string[]): string {
  return names.map((name) => `ALARM("${name}")`).join(' AND ');
}

/** What tells people of an alarm: everything of it but its rule. */
export function tellingAlarm(
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  settings: CloudWatchSettings,
  what: string,
  text: AlertText,
): TellingAlarm {
  return {
    alarmName: alarmName(spec, objective, what),
    alarmDescription: alarmDescription(text),
    tags: awsTags(spec.labels),
    ...actionsOf(settings, text.severity),
  };
}

/** What an alarm of a row says; first, after what it is about, what CloudWatch does otherwise than was asked. */
export function rowText(
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  asked: RowSpec,
  made: RowSpec,
  suppressor: RowSpec | undefined,
): AlertText {
  const text = burnRateText(spec, objective, made);
  const told = [
    ...shorteningText('CloudWatch', asked, made),
    ...(suppressor === undefined ? [] : [`It keeps still while the row "${suppressor.name}" alerts.`]),
  ];
  const about = objectiveSentences(objective).length + 1;
  return { ...text, sentences: [...text.sentences.slice(0, about), ...told, ...text.sentences.slice(about)] };
}

/**
 * The next faster row that is at least as urgent: while it alerts, a slower one tells nothing new. At a steady share of errors the
 * faster one fires first, for it needs less of its window.
 */
export function suppressorOf(rows: readonly RowSpec[], row: RowSpec): RowSpec | undefined {
  const isUrgent = ({ severity }: RowSpec): boolean => severity === AlertSeverity.PAGE;
  return rows
    .slice(0, rows.indexOf(row))
    .filter((each) => each.factor > row.factor && (isUrgent(each) || !isUrgent(row)))
    .at(-1);
}

/** Keeps an alarm still while another, named by a reference of Terraform's, fires. */
export function suppressedBy(alarm: string): Pick<TellingAlarm, 'actionsSuppressor'> {
  return {
    actionsSuppressor: { alarm, waitPeriod: SUPPRESSION_SECONDS, extensionPeriod: SUPPRESSION_SECONDS },
  };
}
