import { Duration, Percent } from 'roadbed';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../../src/constructs/slo-alert-set/objective/slo-window';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { CLOUD_RUN, documentOf, TOTAL } from './documents';

const VALUE = 'metric.type="custom.googleapis.com/age" resource.type="global"';

function sloOf(slo: Slo): Record<string, unknown> {
  const {
    '//': metadata,
    user_labels: labels,
    ...body
  } = documentOf({ props: { slos: [slo] } }).resource('google_monitoring_slo');
  expect(metadata).toBeDefined();
  expect(labels).toMatchObject({ team: 'payments', service: 'checkout', 'roadbed-version': '1_0' });
  return body;
}

test('a set has one service, which names the environment, for others may share the project', () => {
  expect(documentOf().resource('google_monitoring_custom_service')).toMatchObject({
    service_id: 'checkout-prod-de',
    display_name: 'checkout in prod-de',
    user_labels: { environment: 'prod-de', tier: '0' },
  });
});

test('availability is a ratio of good events to all', () => {
  expect(sloOf(Slo.availability(99.9, { signal: CLOUD_RUN }))).toEqual({
    service: '${google_monitoring_custom_service.GoogleCloudMonitoring_Service_DC660022.service_id}',
    slo_id: 'availability',
    display_name: '99.9 % of requests succeed, over 30 days',
    goal: 0.999,
    rolling_period_days: 30,
    request_based_sli: {
      good_total_ratio: {
        good_service_filter: `${TOTAL} metric.labels.response_code_class!="5xx"`,
        total_service_filter: TOTAL,
      },
    },
  });
});

test('latency is the part of a distribution up to its threshold', () => {
  expect(sloOf(Slo.latency(99, Duration.millis(300), { signal: CLOUD_RUN })).request_based_sli).toEqual({
    distribution_cut: {
      distribution_filter: TOTAL.replace('request_count', 'request_latencies'),
      range: { max: 300 },
    },
  });
});

test.each([
  ['freshness', Slo.freshness(99, Duration.minutes(10), { signal: valueSignal() }), { max: 600 }],
  ['saturation', Slo.saturation(99, Percent.of(80), { signal: valueSignal() }), { max: 0.8 }],
  ['throughput', Slo.throughput(99, 2.5, { signal: valueSignal() }), { min: 2.5 }],
])('%s judges minutes by the mean of its value', (_, slo, range) => {
  expect(sloOf(slo).windows_based_sli).toEqual({
    window_period: '60s',
    metric_mean_in_range: { time_series: VALUE, range },
  });
});

test.each([7, 28, 30])('the last %d days are a rolling period', (days) => {
  const slo = sloOf(Slo.availability(99, { signal: CLOUD_RUN, window: SloWindow.rollingDays(days) }));
  expect([slo.rolling_period_days, slo.calendar_period]).toEqual([days, undefined]);
});

test('a calendar month is Google’s own', () => {
  const slo = sloOf(Slo.availability(99, { signal: CLOUD_RUN, window: SloWindow.calendarMonth() }));
  expect([slo.rolling_period_days, slo.calendar_period]).toEqual([undefined, 'MONTH']);
});

test.each([99.9, 99.95, 99.99, 50, 92.56])('a goal is the target %d as its digits say', (target) => {
  expect(String(sloOf(Slo.availability(target, { signal: CLOUD_RUN, alerts: NO_ROWS })).goal)).toBe(
    (target / 100).toFixed(6).replace(/0+$/, ''),
  );
});

test('what Terraform would take for a template stays as it is', () => {
  const signal = Signal.queries({
    googleCloud: { good: 'metric.type="a" x="${b}"', total: 'metric.type="a" y="%{c}"' },
  });
  const slo = sloOf(Slo.correctness(99, { signal, description: 'It costs ${5}' }));
  expect(slo.display_name).toBe('It costs $${5}');
  expect(slo.request_based_sli).toEqual({
    good_total_ratio: {
      good_service_filter: 'metric.type="a" x="$${b}"',
      total_service_filter: 'metric.type="a" y="%%{c}"',
    },
  });
});

test('a backend that only measures has SLOs, and no alert policies', () => {
  const document = documentOf({ notifies: false });
  expect(document.has('google_monitoring_slo')).toBe(true);
  expect(document.has('google_monitoring_alert_policy')).toBe(false);
});

const NO_ROWS = { drop: ['fast', 'medium', 'slow', 'long'] };

function valueSignal(): Signal {
  return Signal.queries({ googleCloud: { value: VALUE } });
}
