import { Duration } from 'roadbed';
import { AlertSeverity } from '../../../../src/constructs/slo-alert-set/alerting/alert-severity';
import { RowTiming } from '../../../../src/constructs/slo-alert-set/alerting/row-spec';
import { Slo, SloOptions } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../../src/constructs/slo-alert-set/objective/slo-window';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { fileOf, prometheusSpec } from './rules';
import { counter, describeWith, firing, Silence, testComplaints, Traffic } from './tools';

const METRIC = 'http_server_request_duration_seconds_count{service_name="checkout",http_response_status_code=';

function requests(parts: readonly (Traffic | Silence)[]): Record<string, string> {
  return { [`${METRIC}"200"}`]: counter(parts, 'good'), [`${METRIC}"500"}`]: counter(parts, 'bad') };
}

function availability(options: SloOptions = {}, target = 99.9): { readonly slos: Slo[] } {
  return { slos: [Slo.availability(target, options)] };
}

/** When a row of availability fires after errors begin, in minutes, as `resolve` computed it. */
function detectionMinutes(slos: Slo[], row: string, what: 'outage' | 'tenth' | 'slowBurn'): number {
  const spec = prometheusSpec({ slos }).objectives[0]?.rows.find(({ name }) => name === row);
  const timing: RowTiming | undefined = spec?.timing[what];
  if (timing?.detectionHours === undefined) throw new Error(`row ${row} does not detect ${what}`);
  return timing.detectionHours * 60;
}

const row = (name: string): string => `alertname="SloBurnRate",slo_row="${name}"`;
const healthy = (minutes: number): Traffic => ({ minutes, good: 1000, bad: 0 });

describeWith('promtool')('rules of Prometheus, evaluated by promtool', () => {
  test.each([
    ['fast', 'outage', { minutes: 30, good: 0, bad: 1000 }, 60, 1],
    ['medium', 'outage', { minutes: 30, good: 0, bad: 1000 }, 360, 1],
    ['fast', 'tenth', { minutes: 60, good: 900, bad: 100 }, 60, 1],
    ['medium', 'tenth', { minutes: 60, good: 900, bad: 100 }, 360, 1],
    ['slow', 'tenth', { minutes: 60, good: 900, bad: 100 }, 1440, 1],
    ['long', 'tenth', { minutes: 60, good: 900, bad: 100 }, 4320, 5],
  ] as const)('%s detects %s when its timing says, within an evaluation', (name, what, errors, before, evaluation) => {
    const drop = ['fast', 'medium', 'slow', 'long'].filter((each) => each !== name);
    const { slos } = availability({ alerts: { drop } });
    const due = before + detectionMinutes(slos, name, what);
    expect(
      testComplaints(
        fileOf({ slos }),
        requests([healthy(before), errors]),
        [firing(row(name), Math.ceil(due) - evaluation, false), firing(row(name), Math.ceil(due) + evaluation, true)],
        {},
        evaluation,
      ),
    ).toBe('');
  });

  test('a slow burn of 1.1 times the budget is detected when the timing says', () => {
    const slow = {
      name: 'eighteen',
      severity: AlertSeverity.TICKET,
      budgetPercent: 2.5,
      longWindow: Duration.hours(18),
    };
    const { slos } = availability({ alerts: { add: [slow], drop: ['fast', 'medium', 'slow', 'long'] } });
    const due = 1080 + detectionMinutes(slos, 'eighteen', 'slowBurn');
    expect(
      testComplaints(
        fileOf({ slos }),
        requests([
          { minutes: 1080, good: 100_000, bad: 0 },
          { minutes: 1080, good: 99_890, bad: 110 },
        ]),
        [firing(row('eighteen'), Math.ceil(due) - 1, false), firing(row('eighteen'), Math.ceil(due) + 1, true)],
      ),
    ).toBe('');
  });

  test('a row stops within its short window after the errors end', () => {
    const { slos } = availability();
    const reset = prometheusSpec({ slos }).objectives[0]?.rows[0]?.timing.outage.resetHours ?? 0;
    const ended = 60 + 10;
    const traffic = [healthy(60), { minutes: 10, good: 0, bad: 1000 }, healthy(30)];
    expect(
      testComplaints(fileOf({ slos }), requests(traffic), [
        firing(row('fast'), ended, true),
        firing(row('fast'), ended + Math.ceil(reset * 60) - 2, true),
        firing(row('fast'), ended + Math.ceil(reset * 60) + 1, false),
      ]),
    ).toBe('');
  });

  test('a short blip pages nobody for longer windows', () => {
    const traffic = [healthy(360), { minutes: 1, good: 500, bad: 500 }, healthy(60)];
    expect(
      testComplaints(fileOf(), requests(traffic), [
        firing(row('medium'), 361, false),
        firing(row('medium'), 365, false),
        firing('alertname="SloBurnRate",severity="page"', 380, false),
      ]),
    ).toBe('');
  });

  test('errors within the budget alert nobody', () => {
    const traffic = [{ minutes: 400, good: 9995, bad: 5 }];
    expect(
      testComplaints(fileOf(), requests(traffic), [
        firing('alertname!="SloErrorBudgetSpent"', 100, false),
        firing('alertname=~".+"', 400, false),
      ]),
    ).toBe('');
  });

  test('a handful of failures in low traffic keeps burn rates still, and many do not', () => {
    const few = [{ minutes: 70, good: 0.1, bad: 0.1 }];
    const many = [{ minutes: 70, good: 0.3, bad: 0.3 }];
    expect(testComplaints(fileOf(), requests(few), [firing(row('fast'), 65, false)])).toBe('');
    expect(testComplaints(fileOf(), requests(many), [firing(row('fast'), 65, true)])).toBe('');
  });

  test('failures that go on alert where the rows wait for more events', () => {
    const props = availability({ lowTraffic: { minimumEvents: 1000, failuresPerHour: 10 } });
    const failures = 'alertname="SloSustainedFailures"';
    expect(
      testComplaints(
        fileOf(props),
        requests([
          { minutes: 90, good: 0, bad: 0.25 },
          { minutes: 20, good: 0.25, bad: 0 },
        ]),
        [
          firing(row('fast'), 80, false),
          firing(failures, 80, true),
          firing(`${failures},severity="page"`, 80, true),
          // The last failure is more than ten minutes ago.
          firing(failures, 102, false),
        ],
      ),
    ).toBe('');
  });

  test('failures within the budget of much traffic are no sustained failures', () => {
    const props = availability({ lowTraffic: { minimumEvents: 1000, failuresPerHour: 10 } });
    const traffic = [{ minutes: 90, good: 1000, bad: 0.5 }];
    expect(testComplaints(fileOf(props), requests(traffic), [firing('alertname=~".+"', 85, false)])).toBe('');
  });

  test.each([
    ['nothing is scraped', { minutes: 60 }],
    ['nobody calls', { minutes: 60, good: 0, bad: 0 }],
  ])('fires once the set time has gone by while %s, and ends when events are back', (_what, silence) => {
    const props = availability({ absentAfter: Duration.minutes(20) });
    const absent = 'alertname="SloNotMeasured"';
    expect(
      testComplaints(fileOf(props), requests([healthy(60), silence, healthy(20)]), [
        firing(absent, 60 + 18, false),
        firing(absent, 60 + 22, true),
        firing(`${absent},sloth_id="checkout-availability",env="prod",severity="ticket"`, 60 + 22, true),
        firing(absent, 60 + 60 + 3, false),
      ]),
    ).toBe('');
  });

  test('failures are counted although no failure was ever counted before', () => {
    const series = {
      [`${METRIC}"200"}`]: counter([healthy(60)], 'good'),
      'slo:unrelated{x="y"}': '0x60',
    };
    expect(
      testComplaints(fileOf(), series, [
        { expr: 'sum(slo:sli_error:ratio_rate5m)', minute: 30, value: 0 },
        firing('alertname="SloNotMeasured"', 60, false),
      ]),
    ).toBe('');
  });

  test('latency without buckets is not measured, rather than good', () => {
    const series = { [`${METRIC}"200"}`]: counter([healthy(60)], 'good') };
    const slos = [Slo.latency(99, Duration.millis(250), { absentAfter: Duration.minutes(15) })];
    expect(
      testComplaints(fileOf({ slos }), series, [
        { expr: 'count(slo:sli_error:ratio_rate5m) or vector(0)', minute: 30, value: 0 },
        firing('alertname="SloNotMeasured"', 30, true),
      ]),
    ).toBe('');
  });

  test('slow requests are those that no bucket of the threshold holds', () => {
    const name = 'http_server_request_duration_seconds';
    const series = {
      [`${name}_count{service_name="checkout"}`]: '0+100x60',
      [`${name}_bucket{service_name="checkout",le="0.25"}`]: '0+75x60',
    };
    const slos = [Slo.latency(99, Duration.millis(250))];
    expect(
      testComplaints(fileOf({ slos }), series, [
        { expr: 'round(1000 * sum(slo:sli_error:ratio_rate5m))', minute: 30, value: 250 },
        { expr: 'round(1000 * sum(slo:sli_error:ratio_rate1h))', minute: 60, value: 250 },
        firing(row('fast'), 60, true),
      ]),
    ).toBe('');
  });

  test('minutes are bad by the worst series, good at the limit, and unmeasured where the value is no number', () => {
    const signal = Signal.queries({ prometheus: { value: 'queue_age_seconds / queue_up' } });
    const slos = [Slo.freshness(99, Duration.minutes(5), { signal })];
    const series = {
      'queue_age_seconds{queue="a"}': '300x9 301x9 0x40',
      'queue_age_seconds{queue="b"}': '10x19 0x40',
      'queue_up{queue="a"}': '1x19 0x40',
      'queue_up{queue="b"}': '1x19 0x40',
    };
    expect(
      testComplaints(fileOf({ slos }), series, [
        { expr: 'sum(slo:sli_slice_bad:bool)', minute: 9, value: 0 },
        { expr: 'sum(slo:sli_slice_bad:bool)', minute: 15, value: 1 },
        { expr: 'sum(slo:sli_error:ratio_rate1h)', minute: 19, value: 0.5 },
        { expr: 'count(slo:sli_slice_bad:bool) or vector(0)', minute: 25, value: 0 },
        firing('alertname="SloNotMeasured"', 36, true),
      ]),
    ).toBe('');
  });

  test('too little throughput is bad, enough is good', () => {
    const signal = Signal.queries({ prometheus: { value: 'sum(rate(done_total[5m]))' } });
    const slos = [Slo.throughput(99, 2, { signal })];
    expect(
      testComplaints(
        fileOf({ slos }),
        {
          'done_total{}': counter(
            [
              { minutes: 30, good: 120, bad: 0 },
              { minutes: 30, good: 60, bad: 0 },
            ],
            'good',
          ),
        },
        [
          { expr: 'sum(slo:sli_slice_bad:bool)', minute: 25, value: 0 },
          { expr: 'sum(slo:sli_slice_bad:bool)', minute: 50, value: 1 },
        ],
      ),
    ).toBe('');
  });

  test('the period counts events, not minutes: a night of few requests that all fail spends little', () => {
    const props = availability({ window: SloWindow.rollingDays(7), alerts: { drop: ['slow', 'long'] } }, 99);
    const day = [
      { minutes: 600, good: 1000, bad: 0 },
      { minutes: 600, good: 0, bad: 1 },
    ];
    expect(
      testComplaints(fileOf(props), requests(day), [
        // 600 of 600,600; the average of ratios of 5 minutes would be a half.
        { expr: 'round(sum(slo:sli_error:ratio_rate1w), 0.0001)', minute: 1200, value: 0.001 },
      ]),
    ).toBe('');
  });

  test('what is spent is a share of the whole window, however young the rules are', () => {
    const props = availability({ window: SloWindow.rollingDays(7), budgetAlerts: [50, 100] });
    const spent = 'alertname="SloErrorBudgetSpent"';
    // 1 % of errors burn at 10: a twentieth of the window spends half of the budget.
    const half = 10_080 / 20;
    expect(
      testComplaints(
        fileOf(props),
        requests([{ minutes: 2 * half + 60, good: 990, bad: 10 }]),
        [
          firing(spent, half - 20, false),
          firing(`${spent},slo_budget_percent="50"`, half + 20, true),
          firing(`${spent},slo_budget_percent="100"`, half + 20, false),
          firing(`${spent},slo_budget_percent="100"`, 2 * half + 40, true),
        ],
        {},
        2,
      ),
    ).toBe('');
  });

  test('the time to exhaustion is what is left of the budget at the burn rate of the last hour', () => {
    const props = availability({ window: SloWindow.rollingDays(7) });
    expect(
      testComplaints(
        fileOf(props),
        requests([{ minutes: 504, good: 990, bad: 10 }]),
        [{ expr: 'round(sum(slo:time_to_exhaustion:hours), 0.1)', minute: 504, value: 8.4 }],
        {},
        2,
      ),
    ).toBe('');
  });

  test('an alert tells what happened, to whom it matters and where to look', () => {
    const { slos } = availability({
      description: 'customers {{ without }} end pay at once',
      alerts: { drop: ['medium', 'slow', 'long'] },
    });
    const outage = requests([healthy(60), { minutes: 10, good: 0, bad: 1000 }]);
    const alert = { alertname: 'SloBurnRate', eval_time: '62m', exp_alerts: [FAST_BURN] };
    expect(testComplaints(fileOf({ slos }), outage, [], { alert_rule_test: [alert] })).toBe('');
  });
});

const FAST_BURN = {
  exp_labels: {
    organization: 'acme',
    environment: 'prod',
    env: 'prod',
    stage: 'prod',
    team: 'payments',
    service: 'checkout',
    tier: '0',
    managed_by: 'roadbed',
    severity: 'page',
    slo_row: 'fast',
    sloth_id: 'checkout-availability',
    sloth_service: 'checkout',
    sloth_slo: 'availability',
    sloth_severity: 'page',
    sloth_window: '1h',
  },
  exp_annotations: {
    summary: 'checkout availability in prod: fast burn',
    description:
      'Objective: customers {{ without }} end pay at once. It is met when 99.9 % of requests succeed, over 30 days. Its error budget burns more than 14.4 times as fast as it may over ' +
      '30 days: 2 % of it goes within 1 h, and all of it within 2 d 2 h. The threshold 1.44 % is the burn rate 14.4 × the ' +
      'budget 0.1 % (100 % − 99.9 %); the share of bad events is above it both in the last 1 h and in the last 5 min. It ' +
      'ends at most 5 min after the errors do. Team payments answers for it (tier 0).',
    runbook_url: 'https://runbooks.acme.example/checkout',
    error_budget_policy_url: 'https://slo.acme.example/policies/prod/checkout.md',
    dashboard_url: 'https://grafana.acme.example/d/slo-prod-checkout',
  },
};
