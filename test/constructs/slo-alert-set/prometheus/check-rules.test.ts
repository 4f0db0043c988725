import fc from 'fast-check';
import { Duration, Percent, Tier } from 'roadbed';
import { burnRateFactor, largestBurnRate } from '../../../../src/constructs/slo-alert-set/alerting/burn-rate';
import { rulesFile } from '../../../../src/constructs/slo-alert-set/backends/prometheus/rules-file';
import { Slo, SloOptions } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../../src/constructs/slo-alert-set/objective/slo-window';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { defaultRows, SLO_ALERT_SET_VERSIONS } from '../../../../src/constructs/slo-alert-set/versions';
import { Problems } from '../../../../src/core/validation';
import { fileOf, groupsOf } from './rules';
import { describeWith, ruleComplaints } from './tools';

const VALUE = Signal.queries({ prometheus: { value: 'max(queue_age_seconds{queue="a"})' } });
const EVENTS = Signal.queries({
  prometheus: { bad: 'sum(rate(wrong_total[$window]))', total: 'sum(rate(done_total[$window]))' },
});

/** An objective of each kind, and of each signal that Prometheus can be asked for. */
const KINDS: Readonly<Record<string, (target: number, options: SloOptions) => Slo>> = {
  availability: (target, options) => Slo.availability(target, options),
  latency: (target, options) => Slo.latency(target, Duration.millis(250), options),
  'native latency': (target, options) =>
    Slo.latency(target, Duration.millis(333), {
      ...options,
      signal: Signal.openTelemetryHttp({ nativeHistogram: true }),
    }),
  'native availability': (target, options) =>
    Slo.availability(target, { ...options, signal: Signal.openTelemetryHttp({ nativeHistogram: true }) }),
  'availability of the mesh': (target, options) => Slo.availability(target, { ...options, signal: Signal.istio() }),
  'latency of the mesh': (target, options) =>
    Slo.latency(target, Duration.seconds(1), { ...options, signal: Signal.istio() }),
  correctness: (target, options) => Slo.correctness(target, { ...options, signal: EVENTS }),
  freshness: (target, options) => Slo.freshness(target, Duration.minutes(5), { ...options, signal: VALUE }),
  throughput: (target, options) => Slo.throughput(target, 0.1, { ...options, signal: VALUE }),
  saturation: (target, options) => Slo.saturation(target, Percent.of(80), { ...options, signal: VALUE }),
  composite: (target, options) =>
    Slo.composite(target, [Slo.availability(99), Slo.latency(99, Duration.millis(250))], options),
};

const WINDOWS = [7, 28, 30, 90];

/** Default rows that cannot fire at a target. */
function unreachable(target: number, days: number): string[] {
  const problems = new Problems('test');
  const version = problems.settle(SLO_ALERT_SET_VERSIONS.choose(problems, 'version', '1.0'));
  return defaultRows(version.decisions, Tier.MISSION_CRITICAL, days)
    .filter(
      ({ budgetPercent, longMinutes }) =>
        burnRateFactor(budgetPercent, days * 24, longMinutes / 60) >= largestBurnRate(target),
    )
    .map(({ name }) => name);
}

describeWith('promtool')('rules of Prometheus, checked by promtool', () => {
  test.each(Object.keys(KINDS))('takes an objective of %s over every window', (kind) => {
    const slos = WINDOWS.map((days) =>
      KINDS[kind]?.(99.9, { name: `over-${days}`, window: SloWindow.rollingDays(days) }),
    ).filter((slo) => slo !== undefined);
    expect(slos).toHaveLength(4);
    expect(ruleComplaints(fileOf({ slos }))).toBe('');
  });

  test.each([Tier.MISSION_CRITICAL, Tier.BUSINESS_CRITICAL, Tier.OPERATIONAL, Tier.ADMINISTRATIVE])(
    'takes the rows of tier %s',
    (tier) => {
      expect(ruleComplaints(fileOf({ tier }))).toBe('');
    },
  );

  test('takes whatever can be defined: 300 objectives of any target, window, kind and low traffic', () => {
    const definition = fc.record({
      kind: fc.constantFrom(...Object.keys(KINDS)),
      target: fc.integer({ min: 9_000_000, max: 9_999_900 }).map((units) => units / 100_000),
      days: fc.constantFrom(...WINDOWS),
      minimumEvents: fc.integer({ min: 1, max: 1_000_000 }),
      failuresPerHour: fc.integer({ min: 1, max: 1_000_000 }),
      absent: fc.integer({ min: 5, max: 1440 }),
      description: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
        .map((text) => `s${text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')}`),
      budgetAlerts: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(definition, { minLength: 300, maxLength: 300 }), (definitions) => {
        const slos = definitions.map((each, index) =>
          KINDS[each.kind]?.(each.target, {
            name: `slo-${index}`,
            description: each.description,
            window: SloWindow.rollingDays(each.days),
            alerts: { drop: unreachable(each.target, each.days) },
            lowTraffic: { minimumEvents: each.minimumEvents, failuresPerHour: each.failuresPerHour },
            absentAfter: Duration.minutes(each.absent),
            budgetAlerts: [...each.budgetAlerts].sort((one, other) => one - other),
          }),
        );
        const sets = Array.from({ length: 15 }, (_, set) => slos.slice(set * 20, set * 20 + 20));
        const groups = sets.flatMap((set) => groupsOf({ slos: set.filter((slo) => slo !== undefined) }));
        expect(groups).toHaveLength(600);
        expect(ruleComplaints(rulesFile(groups))).toBe('');
      }),
      { numRuns: 1, endOnFailure: true },
    );
  }, 120_000);

  test('200 services of two objectives each are read in seconds', () => {
    const slos = [Slo.availability(99.9), Slo.latency(99, Duration.millis(250))];
    const groups = Array.from({ length: 200 }, (_, index) => groupsOf({ slos, service: `service-${index}` })).flat();
    const text = rulesFile(groups);
    const before = Date.now();
    expect(ruleComplaints(text)).toBe('');
    expect(Date.now() - before).toBeLessThan(20_000);
    expect(groups).toHaveLength(800);
  }, 120_000);

  test('quotes, line breaks, other scripts and what Terraform or Go mean something by survive in queries', () => {
    const query =
      'sum(rate(jobs_total{path=~"/a/\\"ü\\"/${x}%{y}",note=\'it\\\'s: {{ .x }} #1\',more=`日本 \\d`}[$window]))\n  + 0';
    const slos = [Slo.correctness(99.9, { signal: Signal.queries({ prometheus: { bad: query, total: query } }) })];
    const text = fileOf({ slos });
    expect(text).toContain('日本');
    expect(ruleComplaints(text)).toBe('');
  });
});
