import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Signal, Slo } from 'roadbed';
import { catalogueEntries } from '../../../src/constructs/slo-alert-set/catalogue-entries';
import { BACKENDS, specOf } from './sets';

const METRIC = { namespace: 'Jobs', metricName: 'failed' };
const SLO = Slo.correctness(99.9, {
  signal: Signal.queries({
    cloudWatch: { bad: METRIC, total: { ...METRIC, metricName: 'all' } },
    datadog: { good: 'sum:jobs.done{*}.as_count()', total: 'sum:jobs.all{*}.as_count()' },
    prometheus: { bad: 'rate(bad[$window])', total: 'rate(all[$window])' },
    googleCloud: {
      good: 'metric.type="custom.googleapis.com/jobs" state="done"',
      total: 'metric.type="custom.googleapis.com/jobs"',
    },
  }),
});

const alertingOn = (...backends: (keyof typeof BACKENDS)[]) =>
  catalogueEntries('a/b', specOf({ slos: [SLO], telemetry: backends.map((each) => BACKENDS[each]) }).spec)[0]
    ?.alerting ?? [];

test.each([
  ['prometheus', 4320, 360, 10, true],
  ['datadog', 2880, 360, (10 * 2) / 3, false],
  ['googleCloud', 1440, 360, 10 / 3, false],
  ['cloudWatch', 1440, 360, 10 / 3, false],
] as const)(
  'the evidence states the row of three days as %s has it',
  (backend, longMinutes, shortMinutes, budget, asAsked) => {
    const row = alertingOn(backend)[0]?.rows.find(({ name }) => name === 'long');
    expect(row).toEqual({
      name: 'long',
      longMinutes,
      shortMinutes,
      budget: expect.closeTo(budget),
      factor: 1,
      asAsked,
    });
  },
);

test('the evidence states which alerts a backend has, and which it has not', () => {
  const abilities = (['prometheus', 'datadog', 'googleCloud', 'cloudWatch'] as const).map((each) => {
    const [{ budgetAlerts, notMeasured, sustainedFailures, waitsForEvents } = {}] = alertingOn(each);
    return [each, budgetAlerts, notMeasured, sustainedFailures, waitsForEvents];
  });
  expect(abilities).toEqual([
    ['prometheus', [50, 75, 100], true, true, true],
    ['datadog', [50, 75, 100], true, false, false],
    ['googleCloud', [50, 75, 100], true, false, true],
    ['cloudWatch', [], true, true, true],
  ]);
});

test('a backend that only measures is stated to alert nobody', () => {
  expect(alertingOn('datadog', 'prometheus')[1]).toEqual({
    backend: 'prometheus',
    notifies: false,
    rows: [],
    budgetAlerts: [],
    notMeasured: false,
    sustainedFailures: false,
    waitsForEvents: false,
  });
});

test('the schema of the evidence knows what each backend alerts on, and misses it', () => {
  const file = join(__dirname, '../../../schemas/roadbed-catalogue.schema.json');
  const valid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  const { spec } = specOf({ slos: [SLO], telemetry: [BACKENDS.datadog, BACKENDS.prometheus] });
  const slo = catalogueEntries('a/b', spec);
  const document = { formatVersion: '1.0', shows: 'intended configuration' };
  expect(valid({ ...document, entries: { slo } })).toBe(true);
  expect(valid({ ...document, entries: { slo: slo.map(({ alerting: _, ...rest }) => rest) } })).toBe(false);
});
