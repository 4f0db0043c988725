import { TelemetryBackend } from '../../../../core/telemetry';
import { AlertSeverity } from '../../alerting/alert-severity';
import { SettingsOf } from '../../spec';

export type CloudWatchSettings = SettingsOf<TelemetryBackend.CLOUDWATCH>;

/** Whom an alarm tells that it began, and that it is over. */
export interface AlarmActions {
  readonly alarmActions: string[];
  readonly okActions: string[];
}

/** The topics of a severity hear of both, so that a page resolves itself. */
export function actionsOf(settings: CloudWatchSettings, severity: AlertSeverity): AlarmActions {
  return { alarmActions: [...settings[severity]], okActions: [...settings[severity]] };
}
