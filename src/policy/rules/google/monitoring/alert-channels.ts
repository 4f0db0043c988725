import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const alertChannels = defineRule(
  {
    id: 'google-monitoring-alert-channels',
    title: 'Alerts call somebody',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['google_monitoring_alert_policy'],
    rationale: 'An alert without a channel, or that is switched off, is seen by nobody.',
    remediation: 'Set notification_channels, and leave enabled out.',
    example: 'notification_channels = [google_monitoring_notification_channel.on_call.id]',
    controls: { nist80053: ['si-4'], soc2: ['CC7.2'], iso27001: ['A.8.16'] },
    source: 'https://cloud.google.com/monitoring/support/notification-options',
  },
  (alert) => [...alert.mustNotBeFalse('enabled'), ...alert.mustBeGiven('notification_channels')],
);
