import fc from 'fast-check';
import { Duration, OnCall, Tier } from 'roadbed';
import { AlertSeverity } from '../../../../src/constructs/slo-alert-set/alerting/alert-severity';
import { numberText } from '../../../../src/constructs/slo-alert-set/backends/datadog/slo-alerts';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../../src/constructs/slo-alert-set/objective/slo-window';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { at } from '../../../support/json';
import { definition } from './definitions';
import { documentOf, monitor, monitorIds, sloReference } from './documents';

const SLICES = Slo.freshness(99, Duration.minutes(10), {
  signal: Signal.queries({ datadog: { value: 'max:queue.age{env:prod}' } }),
});
const DASHBOARD = 'https://app.datadoghq.eu/dashboard/${datadog_dashboard_json.Datadog_Dashboard_6C6186B3.id}';

test('an objective has a monitor for each row, for each share of the budget, and for silence', () => {
  expect(monitorIds(documentOf()).sort()).toEqual([
    'availability/Absent',
    'availability/Budget-100',
    'availability/Budget-50',
    'availability/Budget-75',
    'availability/Burn-fast',
    'availability/Burn-long',
    'availability/Burn-medium',
    'availability/Burn-slow',
  ]);
});

test('a page says what burns, how fast, why, and whom it wakes', () => {
  const document = documentOf();
  expect(monitor(document, 'availability/Burn-fast')).toEqual({
    name: 'checkout availability in prod: fast burn',
    type: 'slo alert',
    query: `burn_rate("${sloReference(document)}").over("30d").long_window("1h").short_window("5m") > 14.4`,
    monitor_thresholds: { critical: '14.4' },
    priority: '1',
    include_tags: true,
    renotify_interval: 60,
    renotify_statuses: ['alert'],
    tags: document.resource('datadog_service_level_objective').tags,
    message: [
      '{{^is_recovery}}',
      'Objective: 99.9 % of requests succeed, over 30 days.',
      'Its error budget burns more than 14.4 times as fast as it may over 30 days: 2 % of it goes within 1 h, and all of it within 2 d 2 h.',
      'The threshold 1.44 % is the burn rate 14.4 × the budget 0.1 % (100 % − 99.9 %); the share of bad events is above it both in the last 1 h and in the last 5 min.',
      'It ends at most 5 min after the errors do.',
      'Team payments answers for it (tier 0).',
      'Datadog cannot wait for the 20 events that the long window should hold: at low traffic a few bad events are enough to fire this, so look at their number first.',
      `[runbook](https://runbooks.acme.example/checkout) · [error-budget policy](https://slo.acme.example/policies/prod/checkout.md) · [dashboard](${DASHBOARD})`,
      '{{/is_recovery}}',
      '{{#is_recovery}}Over: checkout availability in prod: fast burn.{{/is_recovery}}',
      '@pagerduty-acme-primary',
    ].join('\n'),
  });
});

test('a ticket is less urgent, and is told again on the next day', () => {
  const { message, priority, renotify_interval: again } = monitor(documentOf(), 'availability/Burn-slow');
  expect([priority, again]).toEqual(['3', 1440]);
  expect(message).toMatch(/\n@pagerduty-acme-tickets$/);
});

test('what is not production wakes nobody', () => {
  const document = documentOf({ environment: 'dev' });
  const messages = document.resources.map(([, { message }]) => String(message)).filter((each) => each.includes('@'));
  expect(messages).toHaveLength(8);
  expect(messages.filter((each) => !each.endsWith('\n@pagerduty-acme-tickets'))).toEqual([]);
  expect(monitor(document, 'availability/Burn-fast').priority).toBe('3');
});

test('a row longer than Datadog looks back looks back two days at the same burn rate, and says so', () => {
  const document = documentOf();
  const { name, query, monitor_thresholds: thresholds, message } = monitor(document, 'availability/Burn-long');
  expect(name).toBe('checkout availability in prod: long burn');
  expect(query).toBe(`burn_rate("${sloReference(document)}").over("30d").long_window("48h").short_window("360m") > 1`);
  expect(thresholds).toEqual({ critical: '1' });
  expect(message).toContain(
    'Datadog looks back 2 d at most: the row "long" was to look back 3 d, for 10 % of the budget, at the same burn rate.',
  );
  expect(message).toContain('Its error budget burns faster than it may over 30 days: 6.66667 % of it goes within 2 d');
});

test('a row of exactly 48 hours is a burn rate', () => {
  const row = {
    name: 'two-days',
    severity: AlertSeverity.TICKET,
    budgetPercent: 10,
    longWindow: Duration.hours(48),
    shortWindow: Duration.hours(4),
  };
  const document = documentOf({ props: { slos: [Slo.availability(99.9, { alerts: { add: [row] } })] } });
  expect(monitor(document, 'availability/Burn-two-days').query).toBe(
    `burn_rate("${sloReference(document)}").over("30d").long_window("48h").short_window("240m") > 1.5`,
  );
});

test('every share of the budget that was asked for alerts, over a week as well', () => {
  const window = SloWindow.rollingDays(7);
  const ids = monitorIds(documentOf({ props: { slos: [Slo.availability(99.9, { window })] } }));
  expect(ids.filter((id) => /Budget|long/.test(id)).sort()).toEqual([
    'availability/Budget-100',
    'availability/Budget-50',
    'availability/Budget-75',
    'availability/Burn-long',
  ]);
});

test('the whole budget counts as gone when all of it is, and not only when the objective is missed by more', () => {
  const document = documentOf();
  expect(monitor(document, 'availability/Budget-100')).toMatchObject({
    query: `error_budget("${sloReference(document)}").over("30d") >= 100`,
    monitor_thresholds: { critical: '100' },
    priority: '3',
  });
});

test('slices of time have alerts of the budget', () => {
  const ids = monitorIds(documentOf({ props: { tier: Tier.ADMINISTRATIVE, slos: [SLICES] } }));
  expect(ids.sort()).toEqual([
    'freshness/Absent',
    'freshness/Budget-100',
    'freshness/Budget-50',
    'freshness/Budget-75',
    'freshness/Burn-long',
    'freshness/Burn-medium',
    'freshness/Burn-slow',
  ]);
});

test('alerts of slices say nothing of low traffic', () => {
  expect(monitor(documentOf({ props: { slos: [SLICES] } }), 'freshness/Burn-fast').message).not.toContain(
    'low traffic',
  );
});

test('no events and no data both count as silence', () => {
  expect(monitor(documentOf(), 'availability/Absent')).toMatchObject({
    name: 'checkout availability in prod: nothing is measured',
    type: 'query alert',
    query: 'sum(last_15m):count:http.server.request.duration{service:checkout,env:prod}.as_count() <= 0',
    monitor_thresholds: { critical: '0' },
    on_missing_data: 'show_and_notify_no_data',
    require_full_window: false,
  });
});

test('a value is silent only when there is none', () => {
  const { query, on_missing_data: missing } = monitor(documentOf({ props: { slos: [SLICES] } }), 'freshness/Absent');
  expect([query, missing]).toEqual(['sum(last_15m):abs(max:queue.age{env:prod}) < 0', 'show_and_notify_no_data']);
});

test('silence is measured without notify_no_data, which conflicts with on_missing_data', () => {
  expect(monitor(documentOf(), 'availability/Absent')).not.toHaveProperty('notify_no_data');
});

test('a backend that does not notify has the SLO and the dashboard, and no monitor', () => {
  const document = documentOf({ notifies: false });
  expect(document.resources.map(([address]) => address.split('.')[0]).sort()).toEqual([
    'datadog_dashboard_json',
    'datadog_service_level_objective',
  ]);
});

test.each([
  ['@pagerduty-acme-primary', OnCall.pagerDuty({ page: 'acme-primary' })],
  ['@opsgenie-Payments.EU', OnCall.opsgenie({ page: 'Payments.EU' })],
  ['@slack-acme-payments_oncall', OnCall.slack({ page: 'acme-payments_oncall' })],
  ['@teams-payments', OnCall.teams({ page: 'payments' })],
])('whoever is on call is told by their handle: %s', (handle, onCall) => {
  const { message } = monitor(documentOf({ platform: { onCall } }), 'availability/Burn-fast');
  expect(String(message).split('\n').at(-1)).toBe(handle);
});

test('where nobody is on call, monitors tell nobody', () => {
  const document = documentOf({ props: { tier: Tier.ADMINISTRATIVE }, platform: { onCall: undefined } });
  expect(document.resources.filter(([, { message }]) => String(message).includes('@'))).toEqual([]);
});

test.each([
  ['datadoghq.com', 'https://app.datadoghq.com/dashboard/'],
  ['datadoghq.eu', 'https://app.datadoghq.eu/dashboard/'],
  ['us3.datadoghq.com', 'https://us3.datadoghq.com/dashboard/'],
  ['ap1.datadoghq.com', 'https://ap1.datadoghq.com/dashboard/'],
  ['ddog-gov.com', 'https://app.ddog-gov.com/dashboard/'],
])('alerts of the site %s link its own dashboard', (site, address) => {
  expect(monitor(documentOf({ site }), 'availability/Burn-fast').message).toContain(`[dashboard](${address}`);
});

test('a number of a query is written without the dust of doubles', () => {
  expect([5.6000000000000005, 13.44, 1.4000000000000001, 0.98, 100].map(numberText)).toEqual([
    '5.6',
    '13.44',
    '1.4',
    '0.98',
    '100',
  ]);
});

test('whatever can be said of an objective, its alerts keep to the limits of Datadog', () => {
  fc.assert(
    fc.property(definition, (made) => {
      const slo = made('any');
      const document = documentOf({ props: { slos: [slo] } });
      const alerts = document.resources.map(([, body]) => body).filter(({ type }) => type === 'slo alert');
      expect(alerts.length).toBeGreaterThan(0);
      for (const { query, ...body } of alerts) {
        const [, threshold] = / >=? ([\d.]+)$/.exec(String(query)) ?? [];
        expect(at(body, 'monitor_thresholds.critical')).toBe(threshold);
        const burn = /long_window\("(\d+)h"\)\.short_window\("(\d+)m"\) > ([\d.]+)$/.exec(String(query));
        if (burn === null) {
          expect(Number(threshold)).toBeLessThanOrEqual(100);
          continue;
        }
        const [long, short, rate] = burn.slice(1).map(Number) as [number, number, number];
        expect(long).toBeGreaterThanOrEqual(1);
        expect(long).toBeLessThanOrEqual(48);
        expect(short).toBeLessThan(long * 60);
        expect(rate).toBeGreaterThan(0);
        expect(rate).toBeLessThanOrEqual(1 / (1 - slo.target / 100));
      }
    }),
    { numRuns: 40 },
  );
});
