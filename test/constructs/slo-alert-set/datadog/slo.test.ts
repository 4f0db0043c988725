import fc from 'fast-check';
import { Duration, Percent, Tier } from 'roadbed';
import { warningTarget } from '../../../../src/constructs/slo-alert-set/backends/datadog/slo-config';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../../src/constructs/slo-alert-set/objective/slo-window';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { documentOf } from './documents';

const value = (query: string): Signal => Signal.queries({ datadog: { value: query } });
const events = Signal.queries({
  datadog: { good: 'sum:jobs.done{env:prod}.as_count()', total: 'sum:jobs.all{env:prod}.as_count()' },
});

function sloOf(slo: Slo): Record<string, unknown> {
  const { '//': metadata, ...body } = documentOf({ props: { slos: [slo] } }).resource(
    'datadog_service_level_objective',
  );
  expect(metadata).toBeDefined();
  return body;
}

test('an availability objective is a metric SLO of good and all events, with its runbook and every label', () => {
  expect(sloOf(Slo.availability(99.9))).toEqual({
    name: 'checkout availability in prod',
    type: 'metric',
    description:
      '99.9 % of requests succeed, over 30 days. Team payments answers for it. Runbook: https://runbooks.acme.example/checkout',
    query: {
      numerator:
        'count:http.server.request.duration{service:checkout,env:prod,!http.response.status_code:5*}.as_count()',
      denominator: 'count:http.server.request.duration{service:checkout,env:prod}.as_count()',
    },
    thresholds: [{ timeframe: '30d', target: 99.9, warning: 99.95 }],
    timeframe: '30d',
    target_threshold: 99.9,
    warning_threshold: 99.95,
    tags: [
      'organization:acme',
      'env:prod',
      'stage:prod',
      'team:payments',
      'service:checkout',
      'tier:0',
      'managed-by:roadbed',
      'roadbed_construct:sloalertset',
      'roadbed_version:1.0',
    ],
  });
});

test('a latency objective counts requests within its threshold', () => {
  expect(sloOf(Slo.latency(99, Duration.millis(250))).query).toEqual({
    numerator: 'count(v: v<=0.25):http.server.request.duration{service:checkout,env:prod}.as_count()',
    denominator: 'count:http.server.request.duration{service:checkout,env:prod}.as_count()',
  });
});

test('a correctness objective counts what it was told to count', () => {
  expect(sloOf(Slo.correctness(99.5, { signal: events }))).toMatchObject({
    type: 'metric',
    query: { numerator: 'sum:jobs.done{env:prod}.as_count()', denominator: 'sum:jobs.all{env:prod}.as_count()' },
  });
});

test('a composite objective adds up the events of its parts', () => {
  const parts = [
    Slo.correctness(99, { name: 'jobs', signal: events }),
    Slo.correctness(99, { name: 'again', signal: events }),
  ];
  expect(sloOf(Slo.composite(99.5, parts)).query).toEqual({
    numerator: '(sum:jobs.done{env:prod}.as_count()) + (sum:jobs.done{env:prod}.as_count())',
    denominator: '(sum:jobs.all{env:prod}.as_count()) + (sum:jobs.all{env:prod}.as_count())',
  });
});

test.each([
  ['freshness', Slo.freshness(99, Duration.minutes(10), { signal: value('max:queue.age{env:prod}') }), '<=', 600],
  ['throughput', Slo.throughput(99, 2.5, { signal: value('max:queue.age{env:prod}') }), '>=', 2.5],
  ['saturation', Slo.saturation(99, Percent.of(80), { signal: value('max:queue.age{env:prod}') }), '<=', 0.8],
])('a %s objective judges slices of one minute by its value', (_, slo, comparator, threshold) => {
  expect(sloOf(slo)).toMatchObject({
    type: 'time_slice',
    sli_specification: {
      time_slice: {
        comparator,
        threshold,
        query_interval_seconds: 60,
        query: {
          formula: { formula_expression: 'value' },
          query: [{ metric_query: { name: 'value', data_source: 'metrics', query: 'max:queue.age{env:prod}' } }],
        },
      },
    },
  });
});

test('an objective of slices says that silence counts as good', () => {
  const slo = Slo.freshness(99, Duration.minutes(10), { signal: value('max:queue.age{env:prod}') });
  expect(sloOf(slo).description).toContain(
    'Minutes in which nothing is measured count as good; a monitor watches for them.',
  );
});

test.each([7, 30, 90])('a window of %d days is the timeframe of the SLO and of its alerts', (days) => {
  const document = documentOf({
    props: { tier: Tier.OPERATIONAL, slos: [Slo.availability(99.9, { window: SloWindow.rollingDays(days) })] },
  });
  expect(document.resource('datadog_service_level_objective').timeframe).toBe(`${days}d`);
  expect(document.resource('datadog_monitor', 'availability/Burn-fast').query).toContain(`.over("${days}d")`);
});

test('the description of a user begins no template of Terraform', () => {
  const slo = Slo.availability(99.9, { description: 'Pays ${amount} at %{place}' });
  expect(sloOf(slo).description).toContain(
    'Pays $${amount} at %%{place}. It is met when 99.9 % of requests succeed, over 30 days.',
  );
});

test('it warns where half of the budget is left', () => {
  expect([99.9, 99, 50, 99.99, 99.998].map((target) => warningTarget(target, 3))).toEqual([
    99.95, 99.5, 75, 99.995, 99.999,
  ]);
});

test('it does not warn where no target of three decimals lies between', () => {
  expect(warningTarget(99.999, 3)).toBeUndefined();
});

test('a warning is a legal target above the objective’s own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 50_000, max: 99_998 }), (thousandths) => {
      const target = thousandths / 1000;
      const warning = warningTarget(target, 3) ?? 0;
      expect(warning).toBeGreaterThan(target);
      expect(warning).toBeLessThan(100);
      expect(Number(warning.toFixed(3))).toBe(warning);
    }),
  );
});
