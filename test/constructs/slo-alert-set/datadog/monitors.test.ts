import { Tier } from 'roadbed';
import { checkDatadog } from '../../../../src/constructs/slo-alert-set/backends/datadog/check-datadog';
import { Slo, SloOptions } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../../src/constructs/slo-alert-set/objective/slo-window';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { Telemetry } from '../../../../src/core/telemetry';
import { Problem, Problems } from '../../../../src/core/validation';
import { at } from '../../../support/json';
import { specOf } from '../sets';
import { documentOf, monitor, monitorIds, sloReference } from './documents';

const signal = Signal.datadogMonitors([12345678, 87654321]);
const slos = [Slo.availability(99.9, { signal })];

function problemsOf(target: number, options: SloOptions): readonly Problem[] {
  const problems = new Problems('SloAlertSet');
  const { spec } = specOf({
    telemetry: [Telemetry.datadog()],
    slos: [Slo.availability(target, { signal, ...options })],
  });
  spec.objectives.forEach((objective) => checkDatadog(problems, 'slos[0]', objective));
  return problems.all;
}

test('an objective of monitors is a monitor SLO, and says what it is and that silence is up to them', () => {
  expect(documentOf({ props: { slos } }).resource('datadog_service_level_objective')).toMatchObject({
    type: 'monitor',
    monitor_ids: [12345678, 87654321],
    thresholds: [{ timeframe: '30d', target: 99.9, warning: 99.95 }],
    description:
      '99.9 % of minutes see no alert of its monitors, over 30 days. Whether minutes in which nothing is measured count as good is up to its monitors. Team payments answers for it. Runbook: https://runbooks.acme.example/checkout',
  });
});

test('it has alerts of its budget, and no monitors of events that it does not have', () => {
  const document = documentOf({ props: { tier: Tier.MISSION_CRITICAL, slos } });
  expect(monitorIds(document).sort()).toEqual([
    'availability/Budget-100',
    'availability/Budget-50',
    'availability/Budget-75',
    'availability/Burn-fast',
    'availability/Burn-long',
    'availability/Burn-medium',
    'availability/Burn-slow',
  ]);
  expect(monitor(document, 'availability/Burn-fast')).toMatchObject({
    query: `burn_rate("${sloReference(document)}").over("30d").long_window("1h").short_window("5m") > 14.4`,
  });
});

test('its dashboard draws no history, which Datadog does not have of it', () => {
  const dashboard: unknown = JSON.parse(
    String(documentOf({ props: { slos } }).resource('datadog_dashboard_json').dashboard),
  );
  expect(at(dashboard as never, 'widgets.0.definition.widgets')).toHaveLength(1);
});

test('its target has two decimals, and three over 90 days', () => {
  expect(problemsOf(99.95, {})).toEqual([]);
  expect(problemsOf(99.995, { window: SloWindow.rollingDays(90) })).toEqual([]);
  expect(problemsOf(99.995, {})).toEqual([
    {
      message: 'slos[0] (availability) target must have at most 2 decimals for Datadog, got 99.995',
      fix: '99.99, or leave Datadog out of telemetry',
    },
  ]);
});

test('no other backend knows them', () => {
  const make = (): unknown => specOf({ telemetry: [Telemetry.prometheus()], slos });
  expect(make).toThrow(
    'slos[0] (availability) cannot be measured by Prometheus: availability by Datadog monitors 12345678, 87654321 has no query for it',
  );
});

test.each([
  [[], 'ids must be 1 to 20, got 0'],
  [Array.from({ length: 21 }, (_, index) => index + 1), 'ids must be 1 to 20, got 21'],
  [[0], 'ids[0] must be a whole number from 1 to 9007199254740991, got 0'],
  [[1, 2.5], 'ids[1] must be a whole number from 1 to 9007199254740991, got 2.5'],
  [[7, 7], 'ids must name each monitor once, and 7 is there twice'],
])('monitors are named by their ids: not by %j', (ids, message) => {
  expect(() => Signal.datadogMonitors(ids)).toThrow(message);
});
