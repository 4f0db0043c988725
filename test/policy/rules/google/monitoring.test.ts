import { alertChannels } from '../../../../src/policy/rules/google/monitoring/alert-channels';
import { alertRunbook } from '../../../../src/policy/rules/google/monitoring/alert-runbook';
import { channelSecretLiteral } from '../../../../src/policy/rules/google/monitoring/channel-secret-literal';
import { sloGoal } from '../../../../src/policy/rules/google/monitoring/slo-goal';
import { sloName } from '../../../../src/policy/rules/google/monitoring/slo-name';
import { Document, messagesOf, outcomesOf } from '../../support';

const alerts = (bodies: Record<string, object>): Document => ({ resource: { google_monitoring_alert_policy: bodies } });
const alert = (...names: string[]): string[] => names.map((name) => `google_monitoring_alert_policy.${name}`);
const slos = (bodies: Record<string, object>): Document => ({ resource: { google_monitoring_slo: bodies } });
const slo = (...names: string[]): string[] => names.map((name) => `google_monitoring_slo.${name}`);

test('alerts call somebody', () => {
  const notification_channels = ['${google_monitoring_notification_channel.on_call.id}'];
  const document = alerts({
    on: { notification_channels },
    given: { notification_channels: '${var.channels}' },
    none: {},
    empty: { notification_channels: [] },
    off: { notification_channels, enabled: false },
    unknown: { notification_channels, enabled: '${var.enabled}' },
  });
  expect(outcomesOf(alertChannels, document)).toEqual({
    pass: alert('given', 'on'),
    fail: alert('empty', 'none', 'off'),
    unknown: alert('unknown'),
  });
});

test('alerts link to a runbook', () => {
  const content = (text: string): object => ({ documentation: { content: text } });
  const document = alerts({
    link: { documentation: { links: [{ display_name: 'Runbook', url: 'https://runbooks.example.com/a' }] } },
    text: content('See https://runbooks.example.com/a.'),
    part: content('See https://runbooks.example.com/${var.service}.'),
    words: content('Restart it.'),
    none: {},
    unknown: content('${var.documentation}'),
  });
  expect(outcomesOf(alertRunbook, document)).toEqual({
    pass: alert('link', 'part', 'text'),
    fail: alert('none', 'words'),
    unknown: alert('unknown'),
  });
});

test('service level objectives leave an error budget', () => {
  const document = slos({
    nines: { goal: 0.999 },
    all: { goal: 1 },
    percent: { goal: 99.9 },
    zero: { goal: 0 },
    unknown: { goal: '${var.goal}' },
  });
  expect(outcomesOf(sloGoal, document)).toEqual({
    pass: slo('nines'),
    fail: slo('all', 'percent', 'zero'),
    unknown: slo('unknown'),
  });
  expect(messagesOf(sloGoal, slos({ a: { goal: 1 } }))).toEqual([
    'google_monitoring_slo.a: goal must be more than 0 and less than 1, got 1',
  ]);
});

test('service level objectives have a name that people read', () => {
  const document = slos({
    named: { display_name: 'Orders: availability' },
    given: { display_name: '${var.n}' },
    none: {},
  });
  expect(outcomesOf(sloName, document)).toEqual({ pass: slo('given', 'named'), fail: slo('none') });
});

test('no secret of a notification channel stands in the Terraform, and none is shown', () => {
  const document = {
    resource: {
      google_monitoring_notification_channel: {
        mail: { type: 'email', labels: { email_address: 'payments@example.com' } },
        read: { sensitive_labels: { service_key: '${var.key}' } },
        written: { sensitive_labels: [{ auth_token: 'not-a-real-token' }] },
        written_in_labels: { labels: { password: 'not-a-real-password' } },
      },
    },
  };
  expect(outcomesOf(channelSecretLiteral, document)).toEqual({
    pass: ['google_monitoring_notification_channel.mail', 'google_monitoring_notification_channel.read'],
    fail: [
      'google_monitoring_notification_channel.written',
      'google_monitoring_notification_channel.written_in_labels',
    ],
  });
  expect(messagesOf(channelSecretLiteral, document)).toEqual([
    'google_monitoring_notification_channel.written: sensitive_labels.auth_token must not be a literal, and is one',
    'google_monitoring_notification_channel.written_in_labels: labels.password must not be a literal, and is one',
  ]);
});
