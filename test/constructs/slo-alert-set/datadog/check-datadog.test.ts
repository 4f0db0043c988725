import { Duration } from 'roadbed';
import { AlertSeverity } from '../../../../src/constructs/slo-alert-set/alerting/alert-severity';
import { checkDatadog } from '../../../../src/constructs/slo-alert-set/backends/datadog/check-datadog';
import { Slo, SloOptions } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../../src/constructs/slo-alert-set/objective/slo-window';
import { Problem, Problems } from '../../../../src/core/validation';
import { specOf } from '../sets';

function problemsOf(slo: Slo): readonly Problem[] {
  const problems = new Problems('SloAlertSet');
  specOf({ slos: [slo] }).spec.objectives.forEach((objective, index) => {
    checkDatadog(problems, `slos[${index}]`, objective);
  });
  return problems.all;
}

const row = (minutes: number, budgetPercent = 10): SloOptions => ({
  alerts: {
    add: [
      {
        name: 'own',
        severity: AlertSeverity.TICKET,
        budgetPercent,
        longWindow: Duration.minutes(minutes),
        shortWindow: Duration.minutes(5),
      },
    ],
  },
});

test.each([7, 30, 90])('Datadog knows a window of %d days', (days) => {
  expect(problemsOf(Slo.availability(99.9, { window: SloWindow.rollingDays(days) }))).toEqual([]);
});

test.each([
  [SloWindow.rollingDays(28), '28 days', 30],
  [SloWindow.calendarMonth(), 'each calendar month', 30],
  [SloWindow.calendarQuarter(), 'each calendar quarter', 90],
])('Datadog knows no window of %s', (window, got, days) => {
  expect(problemsOf(Slo.availability(99.9, { window }))).toEqual([
    {
      message: `slos[0] (availability) window must be the last 7, 30 or 90 days for Datadog, got ${got}`,
      fix: `SloWindow.rollingDays(${days}), or leave Datadog out of telemetry`,
    },
  ]);
});

test.each([99, 99.5, 99.95, 99.999, 93.056])('Datadog takes a target of %d', (target) => {
  expect(problemsOf(Slo.availability(target))).toEqual([]);
});

test.each([
  [99.9999, 99.999],
  [99.99999, 99.999],
  [99.9501, 99.95],
  [95.12345, 95.123],
  [99.0001, 99],
  [98.76543, 98.765],
  [97.00001, 97],
  [96.9999, 96.999],
])('Datadog takes no target of more than three decimals: %d', (target, fix) => {
  expect(problemsOf(Slo.availability(target))).toEqual([
    {
      message: `slos[0] (availability) target must have at most 3 decimals for Datadog, got ${target}`,
      fix: `${fix}, or leave Datadog out of telemetry`,
    },
  ]);
});

test.each([60, 120, 2880])('Datadog takes a row of %d minutes', (minutes) => {
  expect(problemsOf(Slo.availability(99.99, row(minutes)))).toEqual([]);
});

test.each([2881, 4321, 10_000])(
  'a row of %d minutes becomes an alert of the budget, which has no windows',
  (minutes) => {
    expect(problemsOf(Slo.availability(99.99, row(minutes, 40)))).toEqual([]);
  },
);

test.each([
  [10, 1],
  [29, 1],
  [45, 1],
  [59, 1],
  [61, 1],
  [89, 1],
  [90, 2],
  [150, 3],
  [361, 6],
  [719, 12],
  [1441, 24],
  [2879, 48],
])('Datadog takes no row of %d minutes, which are no whole hours', (minutes, hours) => {
  expect(problemsOf(Slo.availability(99.999, row(minutes)))).toEqual([
    {
      message: `slos[0] (availability) alert row "own" must look back whole hours for Datadog, got ${minutes} min`,
      fix: `${hours} h, or leave Datadog out of telemetry`,
    },
  ]);
});

test('everything is said at once', () => {
  const slo = Slo.availability(99.9999, { ...row(90), window: SloWindow.rollingDays(28) });
  expect(problemsOf(slo).map(({ message }) => message.split(', got')[0])).toEqual([
    'slos[0] (availability) window must be the last 7, 30 or 90 days for Datadog',
    'slos[0] (availability) target must have at most 3 decimals for Datadog',
    'slos[0] (availability) alert row "own" must look back whole hours for Datadog',
  ]);
});
