import { Duration, Percent, Telemetry, Tier } from 'roadbed';
import { AlertRow, AlertRows } from '../../../src/constructs/slo-alert-set/alerting/alert-row';
import { AlertSeverity } from '../../../src/constructs/slo-alert-set/alerting/alert-severity';
import { Slo } from '../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../src/constructs/slo-alert-set/objective/slo-window';
import { Signal } from '../../../src/constructs/slo-alert-set/signals/signal';
import { errorOf } from '../../core/support';
import { BACKENDS, OWNER, specOf } from './sets';

const said = (work: () => unknown): string[] =>
  errorOf(work).problems.map(({ message, fix }) => (fix === undefined ? message : `${message} | ${fix}`));
const odd = (value: unknown): never => value as never;
const ROW: AlertRow = {
  name: 'burst',
  severity: AlertSeverity.PAGE,
  budgetPercent: 1,
  longWindow: Duration.minutes(30),
  shortWindow: Duration.minutes(2),
};
const rows = (more: object): AlertRows => ({ add: [{ ...ROW, ...more }] });
const TARGET_FIX = 'Slo.availability(99.9)';
const jobs = { prometheus: { bad: 'rate(bad[$window])', total: 'rate(all[$window])' } };

test.each([99.999999999, 0.001])('a budget alert at %d %% is refused, which no alert could say', (percent) => {
  expect(said(() => Slo.availability(99.9, { budgetAlerts: [percent] }))).toEqual([
    `budgetAlerts must be percentages from 0.01 to 100 of at most 2 decimals, got ${percent} | percent of the budget that are gone: [50, 75, 100]`,
  ]);
});

describe('an objective', () => {
  test.each<[string, () => unknown, string]>([
    [
      'a target of 100',
      () => Slo.availability(100),
      'target must be a percentage from 50 to below 100, got 100 | nothing may ever fail at 100, so there is no budget to spend; 99.99 allows 4 minutes in 30 days',
    ],
    [
      'a target of 0',
      () => Slo.availability(0),
      `target must be a percentage from 50 to below 100, got 0 | ${TARGET_FIX}`,
    ],
    [
      'a share for a target',
      () => Slo.availability(0.999),
      `target must be a percentage from 50 to below 100, got 0.999 | ${TARGET_FIX}`,
    ],
    ['NaN', () => Slo.availability(NaN), `target must be a percentage from 50 to below 100, got NaN | ${TARGET_FIX}`],
    [
      'a text for a target',
      () => Slo.availability(odd('99.9')),
      `target must be a percentage from 50 to below 100, got "99.9" | ${TARGET_FIX}`,
    ],
    [
      'seven decimals',
      () => Slo.availability(99.9999999),
      'target must have at most 5 decimals, got 99.9999999 | 99.99999, or another',
    ],
    [
      'six decimals',
      () => Slo.availability(99.123456),
      'target must have at most 5 decimals, got 99.123456 | 99.12345, or another',
    ],
    [
      'a latency without unit',
      () => Slo.latency(99, odd(250)),
      'threshold must be a Duration, got 250 | Duration.seconds(30)',
    ],
    [
      'a latency of nothing',
      () => Slo.latency(99, Duration.millis(0)),
      'threshold must be from 1 ms to 1h, got 0s | Duration.millis(250)',
    ],
    [
      'a latency of a day',
      () => Slo.latency(99, Duration.days(1)),
      'threshold must be from 1 ms to 1h, got 1d | Duration.millis(250)',
    ],
    [
      'freshness without a signal',
      () => Slo.freshness(99, Duration.minutes(5)),
      'signal must be given for freshness, got nothing | Signal.queries({ prometheus: { value: … } }); no metric is the same everywhere',
    ],
    [
      'correctness without a signal',
      () => Slo.correctness(99),
      'signal must be given for correctness, got nothing | Signal.queries({ prometheus: { value: … } }); no metric is the same everywhere',
    ],
    [
      'a throughput of nothing',
      () => Slo.throughput(99, 0, { signal: Signal.queries({ prometheus: { value: 'x' } }) }),
      'perSecond must be a number above 0, got 0',
    ],
    [
      'a saturation of 0 %',
      () => Slo.saturation(99, Percent.of(0), { signal: Signal.queries({ prometheus: { value: 'x' } }) }),
      'most must be above 0 %, got 0 % | how full it may be: Percent.of(80)',
    ],
    ['a composite of one', () => Slo.composite(99, [Slo.availability(99)]), 'parts must be 2 to 10 objectives, got 1'],
    [
      'a composite of slices',
      () =>
        Slo.composite(99, [
          Slo.availability(99),
          Slo.throughput(99, 1, { signal: Signal.queries({ prometheus: { value: 'x' } }) }),
        ]),
      'parts[1] must count events, got Slo.throughput | only availability, latency, correctness can be added up',
    ],
    [
      'a composite with a signal',
      () =>
        Slo.composite(99, [Slo.availability(99), Slo.correctness(99, { signal: Signal.queries(jobs) })], {
          signal: Signal.istio(),
        }),
      'signal must not be given for a composite, whose parts have theirs | leave it out',
    ],
    [
      'a misspelt option',
      () => Slo.availability(99, odd({ windows: 1 })),
      'windows is not a known prop | did you mean "window"?',
    ],
    ['no options', () => Slo.availability(99, odd(7)), 'options must be an object, got 7'],
    [
      'a name with capitals',
      () => Slo.availability(99, { name: 'Checkout' }),
      'name must be lower-case letters, digits and hyphens, beginning with a letter, got "Checkout" | up to 30 characters, such as checkout-errors',
    ],
    [
      'a long name',
      () => Slo.availability(99, { name: 'a'.repeat(31) }),
      `name must be at most 30 characters, got 31: "${'a'.repeat(31)}" | up to 30 characters, such as checkout-errors`,
    ],
    [
      'a description of two lines',
      () => Slo.availability(99, { description: 'one\ntwo' }),
      'description must be a sentence on one line, got "one\\ntwo" | plain text of 1 to 300 characters, without line breaks, control characters or marks of direction',
    ],
    [
      'a window of 14 days',
      () => SloWindow.rollingDays(14),
      'days must be one of 7, 28, 30, 90, got 14 | whole weeks have equal weekends; 30 is known to every backend',
    ],
    [
      'a window of a year',
      () => SloWindow.rollingDays(365),
      'days must be one of 7, 28, 30, 90, got 365 | whole weeks have equal weekends; 30 is known to every backend',
    ],
    [
      'a window that is none',
      () => Slo.availability(99, { window: odd('30d') }),
      'window must be a SloWindow, got "30d" | SloWindow.rollingDays(30), .calendarMonth() or .calendarQuarter()',
    ],
    [
      'no events',
      () => Slo.availability(99, { lowTraffic: { minimumEvents: 0 } }),
      'lowTraffic.minimumEvents must be a whole number from 1 to 1000000, got 0',
    ],
    [
      'absence of a second',
      () => Slo.availability(99, { absentAfter: Duration.seconds(1) }),
      'absentAfter must be whole minutes from 5 minutes to 24 hours, got 1s | Duration.minutes(10)',
    ],
    [
      'budget alerts that fall',
      () => Slo.availability(99, { budgetAlerts: [75, 50] }),
      'budgetAlerts must rise, got 75, 50 | percent of the budget that are gone: [50, 75, 100]',
    ],
    [
      'a budget alert above the budget',
      () => Slo.availability(99, { budgetAlerts: [50, 150] }),
      'budgetAlerts must be percentages from 0.01 to 100 of at most 2 decimals, got 150 | percent of the budget that are gone: [50, 75, 100]',
    ],
    [
      'six budget alerts',
      () => Slo.availability(99, { budgetAlerts: [1, 2, 3, 4, 5, 6] }),
      'budgetAlerts must be at most 5, got 6 | percent of the budget that are gone: [50, 75, 100]',
    ],
  ])('of %s is refused', (_, make, message) => {
    expect(said(make)).toEqual([message]);
  });
});

describe('a row', () => {
  test.each<[string, AlertRows, string]>([
    [
      'short as long',
      rows({ shortWindow: Duration.minutes(30) }),
      'alerts.add[0].shortWindow must be shorter than longWindow, got 30m and 30m | a twelfth is usual: 3m',
    ],
    [
      'a window of nine minutes',
      rows({ longWindow: Duration.minutes(9) }),
      'alerts.add[0].longWindow must be whole minutes, at least 10, got 9m | Duration.hours(1)',
    ],
    [
      'seconds',
      rows({ shortWindow: Duration.seconds(90) }),
      'alerts.add[0].shortWindow must be whole minutes, at least 1, got 1m30s | Duration.minutes(5)',
    ],
    ['no budget', rows({ budgetPercent: 0 }), 'alerts.add[0].budgetPercent must be above 0 and at most 100, got 0'],
    [
      'more than the budget',
      rows({ budgetPercent: 101 }),
      'alerts.add[0].budgetPercent must be above 0 and at most 100, got 101',
    ],
    [
      'another severity',
      rows({ severity: 'sms' }),
      'alerts.add[0].severity must be AlertSeverity.PAGE or TICKET, got "sms"',
    ],
    [
      'a number for a window',
      rows({ longWindow: 60 }),
      'alerts.add[0].longWindow must be a Duration, got 60 | Duration.seconds(30)',
    ],
    [
      'a misspelt member',
      rows({ budget: 2 }),
      'alerts.add[0].budget is not a known prop | known here: name, severity, budgetPercent, longWindow, shortWindow, belowBudgetRate',
    ],
    [
      'the name of another',
      { add: [ROW, ROW] },
      'alerts.add must have names of their own, and "burst" is there twice | rename one of them',
    ],
    [
      '20 of them',
      { add: Array.from({ length: 20 }, (_, i) => ({ ...ROW, name: `r${i}` })) },
      'alerts.add must be at most 10 rows, got 20',
    ],
  ])('with %s is refused', (_, alerts, message) => {
    expect(said(() => Slo.availability(99, { alerts }))).toEqual([message]);
  });

  const PROMETHEUS = { telemetry: [BACKENDS.prometheus] };

  test('that has the name of the alert on sustained failures is refused', () => {
    expect(said(() => Slo.availability(99.9, { alerts: rows({ name: 'failures' }) }))).toEqual([
      'alerts.add[0].name must not be "failures", which is what the alert on sustained failures is called | give it another name',
    ]);
  });

  test('that asks what another asks is refused', () => {
    const alerts = rows({
      name: 'quick',
      budgetPercent: 2,
      longWindow: Duration.hours(1),
      shortWindow: Duration.minutes(5),
    });
    expect(said(() => specOf({ slos: [Slo.availability(99.9, { alerts })] }))).toEqual([
      'slos[0] alert row "quick" must differ from "fast", got the same 2 % of the budget in 1 h and 5 min | leave one of them out: a default row with drop: [\'…\']',
    ]);
  });

  test('that asks what a dropped one asked is fine', () => {
    const quick = {
      ...ROW,
      name: 'quick',
      budgetPercent: 2,
      longWindow: Duration.hours(1),
      shortWindow: Duration.minutes(5),
    };
    const slo = Slo.availability(99.9, { alerts: { add: [quick], drop: ['fast'] } });
    expect(specOf({ slos: [slo] }).spec.objectives[0]?.rows[0]?.name).toBe('quick');
  });

  test('that can never fire is refused, with the largest burn rate and rows that work', () => {
    const slo = Slo.availability(90, {
      window: SloWindow.rollingDays(28),
      alerts: { drop: ['medium', 'slow', 'long'] },
    });
    expect(said(() => specOf({ slos: [slo], ...PROMETHEUS }))).toEqual([
      'slos[0] alert row "fast" (page, 2 % of the budget in 1 h) can never fire at a target of 90 over 28 days:\n' +
        'it needs a burn rate of 13.44, and an outage of everything burns at 10 | drop the row, or use 1.4 % in 1 h (9.41)',
    ]);
  });

  test('that can never fire names the quickest row beside it that can', () => {
    const slo = Slo.availability(90, { window: SloWindow.rollingDays(28) });
    expect(said(() => specOf({ slos: [slo] }, 'prod'))).toEqual([
      'slos[0] alert row "fast" (page, 2 % of the budget in 1 h) can never fire at a target of 90 over 28 days:\n' +
        'it needs a burn rate of 13.44, and an outage of everything burns at 10 | ' +
        'drop the row, or use 1.4 % in 1 h (9.41); "medium" can fire as it is: 5 % in 6 h (5.6)',
    ]);
  });

  test('that an outage of everything reaches and never passes is refused', () => {
    const alerts = {
      drop: ['fast', 'medium', 'slow', 'long'],
      add: [{ ...ROW, budgetPercent: 100, longWindow: Duration.hours(72) }],
    };
    expect(said(() => specOf({ slos: [Slo.availability(90, { alerts })], ...PROMETHEUS }))[0]).toContain(
      'can never fire',
    );
  });

  test('that fires while the objective is met is refused, unless it is asked for by name', () => {
    const slow = (belowBudgetRate?: boolean): Slo =>
      Slo.availability(99, {
        alerts: {
          add: [
            {
              ...ROW,
              name: 'crawl',
              budgetPercent: 5,
              longWindow: Duration.days(3),
              shortWindow: Duration.hours(6),
              belowBudgetRate,
            },
          ],
        },
      });
    expect(said(() => specOf({ slos: [slow()], ...PROMETHEUS }))).toEqual([
      'slos[0] alert row "crawl" (page, 5 % of the budget in 3 d) fires at a burn rate of 0.5, at which the objective is met to the end of its 30 days | use 10 % or more, or say belowBudgetRate: true',
    ]);
    expect(specOf({ slos: [slow(true)], ...PROMETHEUS }).spec.objectives[0]?.rows.map(({ name }) => name)).toContain(
      'crawl',
    );
  });

  test('that is dropped and not there is named', () => {
    expect(
      said(() => specOf({ slos: [Slo.availability(99.9, { alerts: { drop: ['fats'] } })], ...PROMETHEUS })),
    ).toEqual(['slos[0].alerts.drop must name default rows, got "fats" | did you mean "fast"?']);
  });
});

describe('a signal', () => {
  test.each<[string, () => unknown, string]>([
    [
      'no backend',
      () => Signal.queries({}),
      'queries must name a backend, got none | prometheus, datadog, googleCloud or cloudWatch',
    ],
    [
      'bad events without all',
      () => Signal.queries({ prometheus: { bad: 'rate(x[$window])' } }),
      'prometheus must hold bad and total, or value alone, got bad | bad and total count events; value judges slices of time',
    ],
    [
      'events and a value',
      () => Signal.queries({ datadog: { good: 'a', total: 'b', value: 'c' } }),
      'datadog must hold good and total, or value alone, got good, total, value | good and total count events; value judges slices of time',
    ],
    [
      'a range of its own',
      () => Signal.queries({ prometheus: { bad: 'rate(x[5m])', total: 'rate(y[$window])' } }),
      'prometheus.bad must hold $window where the range stands, got "rate(x[5m])" | sum(rate(jobs_failed_total[$window]))',
    ],
    [
      'an open bracket',
      () => Signal.queries({ prometheus: { value: 'max(x{a="}"}' } }),
      'prometheus.value must close every bracket, and does not close "(", got "max(x{a=\\"}\\"}"',
    ],
    ['an empty query', () => Signal.queries({ datadog: { value: ' ' } }), 'datadog.value must be a query, got " "'],
    [
      'a filter without a metric',
      () => Signal.queries({ googleCloud: { value: 'resource.type="x"' } }),
      'googleCloud.value must name a metric.type, got "resource.type=\\"x\\""',
    ],
    [
      'a nameless metric',
      () => Signal.queries({ cloudWatch: { value: { namespace: 'AWS/SQS', metricName: '' } } }),
      'cloudWatch.value.metricName must be 1 to 255 characters, got ""',
    ],
    [
      'a metric that CloudWatch cannot spell',
      () => Signal.queries({ cloudWatch: { value: { namespace: 'Küche', metricName: 'Alter' } } }),
      'cloudWatch.value.namespace must hold ASCII characters only, got "Küche"',
    ],
    [
      'an operation with a blank',
      () => Signal.datadogTrace('http request'),
      'operation must be an operation such as http.request, got "http request"',
    ],
    [
      'a load balancer by its ARN',
      () => Signal.applicationLoadBalancer({ loadBalancer: 'arn:aws:elasticloadbalancing:…' }),
      'loadBalancer must be app/<name>/<16 hexadecimal digits>, got "arn:aws:elasticloadbalancing:…"',
    ],
    [
      'boundaries that fall',
      () => Signal.openTelemetryHttp({ boundaries: [Duration.seconds(1), Duration.millis(5)] }),
      'boundaries must rise, got 1s, 5ms',
    ],
    [
      'no matcher',
      () => Signal.openTelemetryHttp({ matchers: {} }),
      'matchers must hold at least one label, got {} | leave it out for service_name',
    ],
  ])('with %s is refused', (_, make, message) => {
    expect(said(make)).toEqual([message]);
  });
});

describe('a set', () => {
  test.each<[string, object, string]>([
    ['no objective', { slos: [] }, `slos must hold at least one objective, got [] | ${TARGET_FIX}`],
    [
      'two of one name',
      { slos: [Slo.availability(99), Slo.availability(99.9)] },
      `slos must have names of their own, and "availability" is there twice | name one of them: { name: '…' }`,
    ],
    [
      '21 objectives',
      { slos: Array.from({ length: 21 }, (_, index) => Slo.availability(99.9, { name: `a${index}` })) },
      'slos must be at most 20, got 21 | a service with more is several services',
    ],
    [
      'one backend twice',
      { telemetry: [Telemetry.prometheus(), Telemetry.prometheus()] },
      'telemetry must name each backend once, and Prometheus is there twice | keep one of them',
    ],
    [
      'a backend that is none',
      { telemetry: ['datadog'] },
      'telemetry[0] must be a Telemetry, got "datadog" | Telemetry.datadog() or Telemetry.prometheus()',
    ],
    [
      'no backend',
      { telemetry: [] },
      'telemetry must name a backend, got none | telemetry: [Telemetry.datadog()], here, of the environment or of the platform',
    ],
    [
      'a tier that is none',
      { tier: 9 },
      'tier must be Tier.MISSION_CRITICAL, BUSINESS_CRITICAL, OPERATIONAL or ADMINISTRATIVE, got 9',
    ],
    [
      'no runbook at tier 1',
      { tier: Tier.BUSINESS_CRITICAL, owner: { team: 'payments' } },
      'owner.runbook must be given for a business-critical service, got nothing | whoever is woken needs it: an https URL; for an exception ask the platform team',
    ],
    ['a misspelt prop', { slo: [] }, 'slo is not a known prop | did you mean "slos"?'],
    [
      'a latency that is no boundary of the histogram',
      { slos: [Slo.latency(99, Duration.millis(300))], telemetry: [BACKENDS.prometheus], owner: OWNER },
      'slos[0] threshold must be a boundary of the histogram of OpenTelemetry http.server.request.duration that Prometheus counts in, got 300ms | nearest: 250ms and 500ms; or give the signal its real boundaries, or a native histogram',
    ],
    [
      'a signal that a backend does not have',
      { slos: [Slo.availability(99.9, { signal: Signal.istio() })], telemetry: [BACKENDS.datadog] },
      'slos[0] (availability) cannot be measured by Datadog: availability by Istio istio_requests_total and istio_request_duration_milliseconds has no query for it | give it another signal, such as Signal.queries({ datadog: { … } }), or leave Datadog out of telemetry',
    ],
    [
      'a budget policy that falls',
      {
        errorBudgetPolicy: {
          thresholds: [
            { consumedPercent: 100, consequence: 'freeze' },
            { consumedPercent: 50, consequence: 'review' },
          ],
        },
      },
      'errorBudgetPolicy.thresholds[1].consumedPercent must be above the one before it, got 50 after 100',
    ],
  ])('with %s is refused', (_, props, message) => {
    expect(said(() => specOf(props))).toEqual([message]);
  });
});
