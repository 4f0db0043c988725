import { Duration, Stage } from 'roadbed';
import {
  checkGoogleCloudMonitoring,
  checkGoogleCloudMonitoringSet,
} from '../../../../src/constructs/slo-alert-set/backends/google-cloud-monitoring/check-google-cloud-monitoring';
import { badFilter } from '../../../../src/constructs/slo-alert-set/backends/google-cloud-monitoring/filters';
import { GoogleSettings } from '../../../../src/constructs/slo-alert-set/backends/google-cloud-monitoring/policy-frame';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../../src/constructs/slo-alert-set/objective/slo-window';
import { ObjectiveSpec } from '../../../../src/constructs/slo-alert-set/spec';
import { Problem, Problems } from '../../../../src/core/validation';
import { eks, gke } from '../../../support/synth';
import { BACKENDS, specOf } from '../sets';
import { CLOUD_RUN, SETTINGS } from './documents';

const OUT = 'or leave Google Cloud Monitoring out of telemetry';

function objectiveOf(slo: Slo): ObjectiveSpec {
  const [objective] = specOf({ slos: [slo], telemetry: [BACKENDS.prometheus] }).spec.objectives;
  if (objective === undefined) throw new Error('no objective');
  return objective;
}

/** Of an objective that another backend took, so that what this one does not take is not refused on the way. */
function problemsOf(slo: Slo, more: Partial<ObjectiveSpec> = {}): readonly Problem[] {
  const problems = new Problems('SloAlertSet');
  checkGoogleCloudMonitoring(problems, 'slos[0]', { ...objectiveOf(slo), ...more });
  return problems.all;
}

test.each([
  ['7 days', SloWindow.rollingDays(7)],
  ['28 days', SloWindow.rollingDays(28)],
  ['30 days', SloWindow.rollingDays(30)],
  ['a calendar month', SloWindow.calendarMonth()],
])('Google Cloud Monitoring knows a window of %s', (_, window) => {
  expect(problemsOf(Slo.availability(99.9, { window }))).toEqual([]);
});

test.each([
  ['90 days', SloWindow.rollingDays(90)],
  ['each calendar quarter', SloWindow.calendarQuarter()],
])('Google Cloud Monitoring knows no window of %s', (got, window) => {
  expect(problemsOf(Slo.availability(99.9, { window }))).toEqual([
    {
      message: `slos[0] (availability) window must be the last 30 days at most, or each calendar month, for Google Cloud Monitoring, got ${got}`,
      fix: `SloWindow.rollingDays(30) or SloWindow.calendarMonth(), ${OUT}`,
    },
  ]);
});

test.each([50, 99.9, 99.99])('Google Cloud Monitoring takes a target of %d', (target) => {
  expect(problemsOf(Slo.availability(target, { alerts: { drop: ['fast', 'medium', 'slow', 'long'] } }))).toEqual([]);
});

test.each([99.991, 99.995, 99.99999])('Google Cloud Monitoring takes no target of %d', (target) => {
  expect(problemsOf(Slo.availability(target))).toEqual([
    {
      message: `slos[0] (availability) target must be at most 99.99 for Google Cloud Monitoring, got ${target}`,
      fix: `99.99, ${OUT}`,
    },
  ]);
});

test.each([5, 60, 1409])('silence may last %d minutes', (minutes) => {
  expect(problemsOf(Slo.availability(99.9, { absentAfter: Duration.minutes(minutes) }))).toEqual([]);
});

test.each([1410, 1440])('silence of %d minutes is more than a condition evaluates', (minutes) => {
  expect(problemsOf(Slo.availability(99.9, { absentAfter: Duration.minutes(minutes) }))).toEqual([
    {
      message: `slos[0] (availability) absentAfter must be at most 1409 minutes for Google Cloud Monitoring, got ${minutes}`,
      fix: `Duration.hours(23), ${OUT}`,
    },
  ]);
});

test('a composite cannot be added up', () => {
  const slo = Slo.composite(99.9, [Slo.availability(99), Slo.latency(99, Duration.millis(250))]);
  expect(problemsOf(slo)).toEqual([
    {
      message:
        'slos[0] (composite) cannot be a composite for Google Cloud Monitoring: a ratio there takes one filter of good events and one of all',
      fix: `make objectives of its parts, ${OUT}`,
    },
  ]);
});

test('filters of alert policies hold 2048 characters', () => {
  const filter = (length: number): string => `metric.type="${'x'.repeat(length - 14)}"`;
  const sli = (total: string): Pick<ObjectiveSpec, 'sli'> => ({
    sli: { by: 'events', queries: { googleCloud: { good: 'metric.type="a"', total } } },
  });
  const slo = Slo.availability(99.9);
  expect(problemsOf(slo, sli(filter(2048)))).toEqual([]);
  expect(problemsOf(slo, sli(filter(2049)))).toEqual([
    {
      message: 'slos[0] (availability) total for Google Cloud Monitoring must be at most 2048 characters, got 2049',
      fix: 'shorten the filter',
    },
  ]);
});

test.each([
  ['metric.type="a"', 'metric.type="a" metric.labels.c!="5xx"', 'metric.type="a" metric.labels.c="5xx"'],
  ['metric.type="a"', 'metric.type="a" AND metric.label.c = "ok"', 'metric.type="a" metric.label.c!="ok"'],
  ['metric.type="a"', 'metric.type="a" metric.labels.c="a" metric.labels.d="b"', undefined],
  ['metric.type="a"', 'metric.type="a" metric.labels.c>"a"', undefined],
  ['metric.type="a"', 'metric.type="b" metric.labels.c="a"', undefined],
  ['metric.type="a"', 'metric.type="a"', undefined],
])('bad events of %s and %s are %s', (total, good, bad) => {
  const sli = { by: 'events', queries: { googleCloud: { good, total } } } as const;
  expect(badFilter({ ...objectiveOf(Slo.availability(99.9)), sli })).toBe(bad);
});

describe('a set', () => {
  const { spec } = specOf(
    { slos: [Slo.availability(99.9, { signal: CLOUD_RUN })], telemetry: [BACKENDS.googleCloud] },
    'prod-de',
  );
  const said = (settings: GoogleSettings, notifies: boolean, environment = gke('prod-de')): string[] => {
    const problems = new Problems('SloAlertSet');
    checkGoogleCloudMonitoringSet(problems, spec, environment, settings, notifies);
    return problems.all.map(({ message, fix }) => `${message} | ${fix ?? ''}`);
  };

  test('that can tell everybody is fine', () => {
    expect(said(SETTINGS, true)).toEqual([]);
  });

  test('that notifies must have channels', () => {
    const none = { ...SETTINGS, page: [], ticket: [] };
    expect(said(none, false)).toEqual([]);
    expect(said(none, true)).toEqual([
      "telemetry must name pageChannels and ticketChannels of Google Cloud Monitoring, which is the first and notifies, got none | Telemetry.googleCloudMonitoring({ pageChannels: ['projects/…/notificationChannels/…'], ticketChannels: ['projects/…/notificationChannels/…'] }), or name another backend first",
    ]);
  });

  test('that notifies has tickets, which are not taken for pages', () => {
    expect(said({ ...SETTINGS, ticket: [] }, true)).toEqual([
      "telemetry must name ticketChannels of Google Cloud Monitoring, which is the first and notifies, got none | Telemetry.googleCloudMonitoring({ pageChannels: ['projects/…/notificationChannels/…'], ticketChannels: ['projects/…/notificationChannels/…'] }), or name another backend first",
    ]);
  });

  test('must be in Google Cloud', () => {
    expect(said(SETTINGS, true, eks(Stage.PROD))).toEqual([
      'telemetry must not name Google Cloud Monitoring in "prod", which is not in Google Cloud: it has no project to put them in | Telemetry.cloudWatch(), Telemetry.datadog() or Telemetry.prometheus()',
    ]);
  });
});
