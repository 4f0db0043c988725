import * as fc from 'fast-check';
import {
  AlertRow,
  AlertSeverity,
  Duration,
  Percent,
  Signal,
  Slo,
  SloAlertSetProps,
  SloOptions,
  SloWindow,
} from 'roadbed';
import { QUERIES_OF } from '../../../../src/constructs/slo-alert-set/objective/resolve-sli';
import { openSloFile } from '../../../../src/constructs/slo-alert-set/openslo/write/open-slo-file';
import { SloAlertSetSpec } from '../../../../src/constructs/slo-alert-set/spec';
import { BACKENDS, specOf } from '../sets';
import { readSpec } from './files';
import { SAMPLES } from './samples';

/** What is carried: queries of the backends that measure. A composite is read as the sum of events that it is, and is promised as one. */
function carried({ objectives, backends }: SloAlertSetSpec): unknown {
  const measuring = backends.map(({ settings }): string => QUERIES_OF[settings.backend]);
  return objectives.map(({ kind, sli, promise, ...rest }) => ({
    ...rest,
    ...(kind !== 'composite' && kind !== 'correctness' && { promise }),
    kind: kind === 'composite' ? 'correctness' : kind,
    sli: {
      ...sli,
      queries: Object.fromEntries(Object.entries(sli.queries).filter(([member]) => measuring.includes(member))),
    },
  }));
}

function goesRound(props: Partial<SloAlertSetProps>, environment: string): void {
  const { spec } = specOf(props, environment);
  const read = readSpec(openSloFile(spec), { telemetry: props.telemetry, tier: spec.tier }, environment);
  expect(carried(read)).toEqual(carried(spec));
  expect(read.service).toBe(spec.service);
}

describe('what is written is read to the same objectives', () => {
  test.each(Object.entries(SAMPLES))('%s', (_, { environment, props }) => goesRound(props, environment));

  test('a file that was read is written to the same bytes', () => {
    const { spec } = specOf({});
    const text = openSloFile(spec);
    expect(openSloFile(readSpec(text))).toBe(text);
  });

  test('names that have to be cut are found again', () => {
    const service = `s${'-very'.repeat(10)}-long`;
    const slos = [Slo.availability(99.9, { name: 'a-name-of-some-thirty-letters' })];
    const { spec } = specOf({ service, slos });
    const read = readSpec(openSloFile(spec));
    expect(read.objectives.map(({ name }) => name)).toEqual(slos.map(({ name }) => name));
    expect(read.objectives[0]?.rows).toEqual(spec.objectives[0]?.rows);
  });
});

const WINDOWS = [
  SloWindow.rollingDays(7),
  SloWindow.rollingDays(28),
  SloWindow.rollingDays(30),
  SloWindow.rollingDays(90),
  SloWindow.calendarMonth(),
  SloWindow.calendarQuarter(),
];
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const events = words.map((word) => {
  const label = JSON.stringify(word);
  return Signal.queries({
    prometheus: { bad: `sum(rate(bad{a=${label}}[$window]))`, total: `sum(rate(all{a=${label}}[$window]))` },
    datadog: { good: `sum:good{${word}}`, total: 'sum:all{*}' },
  });
});
const values = words.map((word) =>
  Signal.queries({
    prometheus: { value: `max(age{a=${JSON.stringify(word)}})` },
    datadog: { value: `max:age{${word}}` },
  }),
);
const target = fc.integer({ min: 90_00000, max: 99_99999 }).map((whole) => whole / 100_000);
const row: fc.Arbitrary<AlertRow> = fc
  .record({
    severity: fc.constantFrom(AlertSeverity.PAGE, AlertSeverity.TICKET),
    longMinutes: fc.integer({ min: 10, max: 7 * 1440 }),
    percent: fc.integer({ min: 1, max: 300 }).map((tenths) => tenths / 10),
    short: fc.option(fc.double({ min: 0.01, max: 0.9, noNaN: true }), { nil: undefined }),
  })
  .map(({ severity, longMinutes, percent, short }) => ({
    name: 'mine',
    severity,
    budgetPercent: percent,
    longWindow: Duration.minutes(longMinutes),
    ...(short !== undefined && { shortWindow: Duration.minutes(Math.max(1, Math.floor(longMinutes * short))) }),
    belowBudgetRate: true,
  }));

const options = (signal: fc.Arbitrary<Signal>): fc.Arbitrary<SloOptions> =>
  fc
    .record({
      signal,
      window: fc.constantFrom(...WINDOWS),
      row: fc.option(row, { nil: undefined }),
      description: fc.option(
        words.map((word) => `it is ${word.replace(/\s/gu, '_')}`),
        { nil: undefined },
      ),
      budgetAlerts: fc.option(fc.constantFrom<number[][]>([], [33.3], [10, 50, 100]), { nil: undefined }),
      absentAfter: fc.option(
        fc.integer({ min: 5, max: 1440 }).map((minutes) => Duration.minutes(minutes)),
        { nil: undefined },
      ),
    })
    .map(({ row: added, ...rest }) => ({
      ...rest,
      alerts: { drop: ['fast', 'medium', 'slow', 'long'], ...(added !== undefined && { add: [added] }) },
    }));

const objective: fc.Arbitrary<Slo> = fc.oneof(
  fc.tuple(target, options(events)).map(([share, more]) => Slo.availability(share, more)),
  fc.tuple(target, options(events)).map(([share, more]) => Slo.correctness(share, more)),
  fc
    .tuple(target, options(events), fc.integer({ min: 1, max: 3_600_000 }))
    .map(([share, more, millis]) => Slo.latency(share, Duration.millis(millis), more)),
  fc
    .tuple(target, options(values), fc.integer({ min: 1, max: 2_592_000 }))
    .map(([share, more, seconds]) => Slo.freshness(share, Duration.seconds(seconds), more)),
  fc
    .tuple(target, options(values), fc.double({ min: 0.001, max: 1e9, noNaN: true }))
    .map(([share, more, rate]) => Slo.throughput(share, rate, more)),
  fc
    .tuple(target, options(values), fc.integer({ min: 1, max: 10_000 }))
    .map(([share, more, full]) => Slo.saturation(share, Percent.of(full / 100), more)),
);

test('whatever can be promised comes back as it was, but for hairs of the budget of a row', () => {
  const telemetry = [BACKENDS.prometheus, BACKENDS.datadog];
  const rounded = (spec: SloAlertSetSpec): unknown =>
    JSON.parse(JSON.stringify(carried(spec)), (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(9)) : value,
    );
  let read = 0;
  fc.assert(
    fc.property(objective, (slo) => {
      let spec: SloAlertSetSpec;
      try {
        spec = specOf({ slos: [slo], telemetry }).spec;
      } catch {
        return; // A row that can never fire is refused before anything is written.
      }
      expect(rounded(readSpec(openSloFile(spec), { telemetry }))).toEqual(rounded(spec));
      read += 1;
    }),
    { numRuns: 150 },
  );
  expect(read).toBeGreaterThan(75);
});
