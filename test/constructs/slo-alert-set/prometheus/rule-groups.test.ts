import { Duration, Stage, Tier } from 'roadbed';
import { AlertSeverity } from '../../../../src/constructs/slo-alert-set/alerting/alert-severity';
import { plainText } from '../../../../src/constructs/slo-alert-set/backends/prometheus/alert-words';
import { promDuration } from '../../../../src/constructs/slo-alert-set/backends/prometheus/prom-duration';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../../src/constructs/slo-alert-set/objective/slo-window';
import { alertsIn, groupsOf, recordingsIn } from './rules';

// model.Duration of Prometheus: weeks only where whole, as in sloth's ratio_rate4w.
test.each([
  [1, '1m'],
  [5, '5m'],
  [90, '1h30m'],
  [1440, '1d'],
  [2160, '1d12h'],
  [4320, '3d'],
  [10_080, '1w'],
  [40_320, '4w'],
  [43_200, '30d'],
  [129_600, '90d'],
])('%d minutes are %s', (minutes, text) => {
  expect(promDuration(minutes)).toBe(text);
});

test('records what sloth records, under its names and labels', () => {
  const recorded = recordingsIn(groupsOf());
  const names = recorded.map(({ record }) => record);
  for (const name of ['5m', '30m', '1h', '2h', '6h', '1d', '3d', '30d'].map(
    (each) => `slo:sli_error:ratio_rate${each}`,
  )) {
    expect(names).toContain(name);
  }
  expect(names).toEqual(
    expect.arrayContaining([
      'slo:objective:ratio',
      'slo:error_budget:ratio',
      'slo:time_period:days',
      'slo:current_burn_rate:ratio',
      'slo:period_burn_rate:ratio',
      'slo:period_error_budget_remaining:ratio',
      'sloth_slo_info',
    ]),
  );
  expect(recorded.find(({ record }) => record === 'slo:sli_error:ratio_rate30d')?.labels).toEqual({
    env: 'prod',
    sloth_id: 'checkout-availability',
    sloth_service: 'checkout',
    sloth_slo: 'availability',
    sloth_window: '30d',
  });
});

test('records each series once', () => {
  const recorded = recordingsIn(
    groupsOf({ slos: [Slo.availability(99.9, { window: SloWindow.rollingDays(7), alerts: { add: [WHOLE_WINDOW] } })] }),
  );
  const names = recorded.map(({ record }) => record);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names).toContain('slo:sli_error:ratio_rate1w');
  // The guard of the row reads it.
  expect(names).toContain('slo:sli_total:rate1w');
});

test('numbers are those of sloth to the last bit', () => {
  const groups = groupsOf();
  expect(recordingsIn(groups).find(({ record }) => record === 'slo:objective:ratio')?.expr).toBe(
    'vector(0.9990000000000001)',
  );
  expect(alertsIn(groups)[0]?.expr).toContain('> (14.4 * 0.0009999999999999432)');
});

test('alerts by row, with the severity that the row has', () => {
  expect(alertsIn(groupsOf()).map(({ alert, labels }) => [alert, labels.slo_row, labels.severity])).toEqual([
    ['SloBurnRate', 'fast', 'page'],
    ['SloBurnRate', 'medium', 'page'],
    ['SloBurnRate', 'slow', 'ticket'],
    ['SloBurnRate', 'long', 'ticket'],
    ['SloSustainedFailures', 'failures', 'page'],
    ['SloNotMeasured', undefined, 'ticket'],
    ['SloErrorBudgetSpent', undefined, 'ticket'],
    ['SloErrorBudgetSpent', undefined, 'ticket'],
    ['SloErrorBudgetSpent', undefined, 'ticket'],
  ]);
});

test.each([Stage.DEV, Stage.STAGING])('pages nobody in %s', (environment) => {
  const severities = alertsIn(groupsOf({}, environment)).map(({ labels }) => labels.severity);
  expect(new Set(severities)).toEqual(new Set(['ticket']));
});

test('records and does not alert where it does not notify', () => {
  const [told, measured] = [groupsOf(), groupsOf({}, 'prod', false)];
  expect(alertsIn(measured)).toEqual([]);
  expect(recordingsIn(measured)).toEqual(recordingsIn(told));
});

test('waits for as many events as the objective says before a row alerts', () => {
  const slos = [Slo.availability(99.9, { lowTraffic: { minimumEvents: 77 } })];
  const [fast] = alertsIn(groupsOf({ slos }));
  expect(fast?.expr).toContain('* 3600 >= 77');
});

test('has no alert on sustained failures that could never fire, for more failures than the rows wait for events', () => {
  const alertsOf = (minimumEvents: number, failuresPerHour: number): (string | undefined)[] => {
    const slos = [Slo.availability(99.9, { lowTraffic: { minimumEvents, failuresPerHour } })];
    return alertsIn(groupsOf({ slos })).map(({ alert }) => alert);
  };
  expect(alertsOf(20, 20)).not.toContain('SloSustainedFailures');
  expect(alertsOf(20, 19)).toContain('SloSustainedFailures');
});

test('says how long nothing may be measured, less what the window of the share outlives', () => {
  const slos = [Slo.availability(99.9, { absentAfter: Duration.minutes(20) })];
  expect(alertsIn(groupsOf({ slos })).find(({ alert }) => alert === 'SloNotMeasured')?.for).toBe('15m');
});

test('alerts carry no version, for another one would tell everybody anew', () => {
  for (const { labels } of alertsIn(groupsOf())) {
    expect(Object.keys(labels).filter((label) => label.includes('version'))).toEqual([]);
  }
});

test('every name of a label is one that Prometheus takes', () => {
  const groups = groupsOf({ labels: { 'cost-group': 'a' }, tier: Tier.OPERATIONAL });
  const names = groups.flatMap(({ rules }) => rules.flatMap(({ labels }) => Object.keys(labels)));
  expect(names).toContain('cost_group');
  expect(names.filter((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))).toEqual([]);
});

test('groups say how often they are evaluated: shares each minute, weeks within the time after which a series is stale', () => {
  expect(groupsOf().map(({ name, interval }) => [name, interval])).toEqual([
    ['slo-checkout-availability', '1m'],
    ['slo-checkout-availability-period', '2m'],
  ]);
});

test('braces of users begin no template', () => {
  expect(plainText('{{ $labels.x }} {{{')).toBe('{{"{{"}} $labels.x }} {{"{{"}}{');
});

const WHOLE_WINDOW = {
  name: 'whole',
  severity: AlertSeverity.TICKET,
  budgetPercent: 100,
  longWindow: Duration.days(7),
};
