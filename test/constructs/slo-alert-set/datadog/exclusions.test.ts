import { Duration, Telemetry } from 'roadbed';
import { ExclusionRecurrence, SloExclusion } from '../../../../src/constructs/slo-alert-set/objective/exclusion';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { objectAt } from '../../../support/json';
import { specOf } from '../sets';
import { documentOf, sloReference } from './documents';

const once: SloExclusion = {
  reason: 'Move to the new database',
  start: '2027-01-10T02:00:00Z',
  duration: Duration.hours(3),
};
const weekly: SloExclusion = {
  reason: 'Backup ${all}',
  start: '2027-01-03T01:30:00Z',
  duration: Duration.minutes(30),
  every: ExclusionRecurrence.WEEKLY,
};
const slo = (...exclusions: SloExclusion[]): Slo => Slo.availability(99.9, { exclusions });
const at = (index: number): string =>
  new Date(Date.UTC(2027, 0, 1) + index * 3_600_000).toISOString().replace('.000', '');

test('time that does not count is a correction of the SLO: once to its end, again by its rule', () => {
  const document = documentOf({ props: { slos: [slo(once, weekly)] } });
  const { '//': first, ...single } = document.resource('datadog_slo_correction', 'Exclusion-1799546400');
  const { '//': second, ...recurring } = document.resource('datadog_slo_correction', 'Exclusion-1798939800');
  expect([first, second].map((each) => objectAt(each, 'metadata').path)).toEqual([
    'checkout-slo/Datadog/availability/Exclusion-1799546400',
    'checkout-slo/Datadog/availability/Exclusion-1798939800',
  ]);
  const common = { category: 'Scheduled Maintenance', timezone: 'UTC', slo_id: sloReference(document) };
  expect(single).toEqual({
    ...common,
    description: 'Move to the new database',
    start: 1_799_546_400,
    end: 1_799_557_200,
  });
  expect(recurring).toEqual({
    ...common,
    description: 'Backup $${all}',
    start: 1_798_939_800,
    rrule: 'FREQ=WEEKLY;INTERVAL=1',
    duration: 1800,
  });
});

test('a backend that only measures leaves the same time out', () => {
  expect(documentOf({ props: { slos: [slo(once)] }, notifies: false }).has('datadog_slo_correction')).toBe(true);
});

test('a backend that counts all time is told of', () => {
  expect(() => specOf({ telemetry: [Telemetry.datadog(), Telemetry.prometheus()], slos: [slo(once)] })).toThrow(
    'slos[0] (availability) exclusions cannot be told to Prometheus, which counts all time',
  );
});

test('no exclusions trouble no backend', () => {
  expect(specOf({ telemetry: [Telemetry.prometheus()], slos: [slo()] }).spec.objectives[0]?.exclusions).toEqual([]);
});

test.each<[SloExclusion[], string]>([
  [[{ ...once, reason: '' }], 'exclusions[0].reason must be a sentence on one line, got ""'],
  [[{ ...once, reason: 'a\nb' }], 'exclusions[0].reason must be a sentence on one line, got "a\\nb"'],
  [
    [{ ...once, start: '2027-01-10' }],
    'exclusions[0].start must be a time in UTC such as 2027-01-10T02:00:00Z, got "2027-01-10"',
  ],
  [
    [{ ...once, start: '2027-02-30T02:00:00Z' }],
    'exclusions[0].start must be a time that there is, got "2027-02-30T02:00:00Z"',
  ],
  [
    [{ ...once, start: '2027-02-20T25:00:00Z' }],
    'exclusions[0].start must be a time that there is, got "2027-02-20T25:00:00Z"',
  ],
  [
    [{ ...once, duration: Duration.seconds(90) }],
    'exclusions[0].duration must be whole minutes up to 7 days, got 1m30s',
  ],
  [[{ ...once, duration: Duration.hours(169) }], 'exclusions[0].duration must be whole minutes up to 7 days, got 7d1h'],
  [
    [{ ...weekly, every: ExclusionRecurrence.DAILY, duration: Duration.hours(24) }],
    'exclusions[0].duration must be shorter than the time after which it comes again, got 1d, daily',
  ],
  [
    [once, { ...weekly, start: once.start }],
    'exclusions must begin at times of their own, and "2027-01-10T02:00:00Z" is there twice',
  ],
  [
    Array.from({ length: 101 }, (_, index) => ({ ...once, start: at(index) })),
    'exclusions must be at most 100 that come once, within 90 days, got 101',
  ],
  [
    Array.from({ length: 3 }, (_, index) => ({ ...weekly, every: ExclusionRecurrence.DAILY, start: at(index) })),
    'exclusions must be at most 2 that come daily, got 3',
  ],
  [
    Array.from({ length: 4 }, (_, index) => ({ ...weekly, start: at(index) })),
    'exclusions must be at most 3 that come weekly, got 4',
  ],
  [
    Array.from({ length: 6 }, (_, index) => ({ ...weekly, every: ExclusionRecurrence.MONTHLY, start: at(index) })),
    'exclusions must be at most 5 that come monthly, got 6',
  ],
])('exclusions are checked: case %#', (exclusions, message) => {
  expect(() => slo(...exclusions)).toThrow(message);
});
