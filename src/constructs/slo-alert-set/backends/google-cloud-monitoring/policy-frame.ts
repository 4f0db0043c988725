import type { MonitoringAlertPolicyConfig } from '@cdktf/provider-google/lib/monitoring-alert-policy';
import { gcpLabels } from '../../../../core/labels';
import { TelemetryBackend } from '../../../../core/telemetry';
import { AlertSeverity } from '../../alerting/alert-severity';
import { AlertText } from '../../alerting/alert-text';
import { SettingsOf, SloAlertSetSpec } from '../../spec';
import { documentationOf } from './documentation';

export type GoogleSettings = SettingsOf<TelemetryBackend.GOOGLE_CLOUD_MONITORING>;

/** What tells people of an alert: everything of a policy but its conditions. */
export type PolicyFrame = Omit<MonitoringAlertPolicyConfig, 'conditions'>;

const SEVERITIES: Readonly<Record<AlertSeverity, string>> = {
  [AlertSeverity.PAGE]: 'CRITICAL',
  [AlertSeverity.TICKET]: 'WARNING',
};
/** A day without data ends an incident that had data before; Google's own default is a week. */
const AUTO_CLOSE = '86400s';
/** Google Cloud documentation, "Send repeated notifications": from 30 minutes to 24 hours. */
const RENOTIFY = '3600s';

/** Who is told of an alert, what, and how urgently. A page that nobody has ended is told again. */
export function policyFrame(spec: SloAlertSetSpec, settings: GoogleSettings, text: AlertText): PolicyFrame {
  const { severity } = text;
  const channels = [...settings[severity]];
  const isRepeated = severity === AlertSeverity.PAGE && channels.length > 0;
  return {
    displayName: text.title,
    combiner: 'AND',
    severity: SEVERITIES[severity],
    documentation: documentationOf(text),
    notificationChannels: channels,
    userLabels: gcpLabels(spec.labels),
    alertStrategy: {
      autoClose: AUTO_CLOSE,
      ...(isRepeated && {
        notificationChannelStrategy: [{ notificationChannelNames: channels, renotifyInterval: RENOTIFY }],
      }),
    },
  };
}
