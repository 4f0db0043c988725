import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, EnvironmentStack, OnCall, Signal, Slo, SloAlertSet, Stage, Telemetry, Tier } from 'roadbed';
import { root } from '../../../scripts/lib/sources';
import { eks, gke, TestApp } from '../../support/synth';
import { BACKENDS, OWNER } from './sets';

/** A fleet as docs/slo-fleet.md reckons with it: services, and environments that each have all of them. */
const FLEET = { services: 200, environments: 3 };
const PAGE = readFileSync(join(root, 'docs/slo-fleet.md'), 'utf8');
const ALB = Signal.applicationLoadBalancer({ loadBalancer: 'app/shop/0123456789abcdef' });
const CLOUD_RUN = Signal.cloudRun({ service: 'checkout', location: 'europe-west3' });

type Counts = Readonly<Record<string, number>>;

/** How many resources of each type a set of availability and latency makes, where its backend notifies. */
function countsOf(telemetry: Telemetry, environment: string, signal: Signal, objectives: 1 | 2): Counts {
  const test = new TestApp({
    environments: [eks(Stage.DEV), eks(Stage.PROD), gke('prod-de')],
    onCall: OnCall.pagerDuty({ page: 'acme-primary', ticket: 'acme-tickets' }),
    telemetry: [telemetry],
  });
  const stack = new EnvironmentStack(test.app, 'checkout-slo', { environment: test.environment(environment) });
  const slos = [Slo.availability(99.9, { signal }), Slo.latency(99, Duration.millis(250), { signal })];
  new SloAlertSet(stack, 'checkout', {
    owner: OWNER,
    tier: Tier.MISSION_CRITICAL,
    slos: slos.slice(0, objectives),
  });
  const counts: Record<string, number> = {};
  for (const [address] of test.synth().stack('checkout-slo').resources) {
    const type = address.split('.')[0] ?? '';
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}

/** The numbers of a row of a table of the page, after its first cells. */
function numbersIn(cells: string): number[] {
  const line = PAGE.split('\n').find((each) => each.startsWith(`| ${cells} |`));
  if (line === undefined) throw new Error(`docs/slo-fleet.md has no row ${cells}`);
  return line
    .slice(`| ${cells} |`.length)
    .split('|')
    .map((cell) => cell.replace(/[,\s]/g, ''))
    .filter((cell) => /^\d+$/.test(cell))
    .map(Number);
}

const BY_BACKEND: readonly (readonly [string, Telemetry, string, Signal])[] = [
  ['Datadog', BACKENDS.datadog, 'prod', Signal.openTelemetryHttp()],
  ['Prometheus', BACKENDS.prometheus, 'prod', Signal.openTelemetryHttp()],
  ['Google Cloud Monitoring', BACKENDS.googleCloud, 'prod-de', CLOUD_RUN],
  ['CloudWatch', BACKENDS.cloudWatch, 'prod', ALB],
];

test.each(BY_BACKEND)('the page counts what a set makes in %s', (backend, telemetry, environment, signal) => {
  const [one, two] = [1, 2].map((count) => countsOf(telemetry, environment, signal, count === 1 ? 1 : 2));
  for (const [type, count] of Object.entries(two ?? {})) {
    const whole = count * FLEET.services;
    expect([type, ...numbersIn(`${backend} | \`${type}\``)]).toEqual([
      type,
      one?.[type],
      count,
      whole,
      whole * FLEET.environments,
    ]);
  }
  const rows = PAGE.split('\n').filter((line) => line.startsWith(`| ${backend} | \``));
  expect(rows).toHaveLength(Object.keys(two ?? {}).length);
});

test('the page reckons requests of a plan from what the code makes', () => {
  const requests = (counts: Counts, each: Counts): number =>
    Object.entries(counts).reduce((sum, [type, count]) => sum + count * (each[type] ?? NaN), 0);
  const [datadog, prometheus, google, cloudWatch] = BY_BACKEND.map(([, ...rest]) => countsOf(...rest, 2));
  const expected = [
    // A read of each, a validation of each monitor, and one of the keys.
    1 + requests(datadog ?? {}, { datadog_dashboard_json: 1, datadog_service_level_objective: 1, datadog_monitor: 2 }),
    // Beside what the provider reads of the cluster itself.
    requests(prometheus ?? {}, { kubernetes_manifest: 1, kubernetes_config_map_v1: 2 }),
    requests(google ?? {}, {
      google_monitoring_custom_service: 1,
      google_monitoring_slo: 1,
      google_monitoring_alert_policy: 1,
    }),
    // An alarm and its tags.
    requests(cloudWatch ?? {}, {
      aws_cloudwatch_dashboard: 1,
      aws_cloudwatch_metric_alarm: 2,
      aws_cloudwatch_composite_alarm: 2,
    }),
  ];
  BY_BACKEND.forEach(([backend], index) => {
    const each = expected[index] ?? NaN;
    expect(numbersIn(`plan of ${backend}`)).toEqual([each, each * FLEET.services]);
  });
});

test('the page waits as long as the rates of CloudWatch make it', () => {
  const counts = countsOf(BACKENDS.cloudWatch, 'prod', ALB, 2);
  const metric = (counts.aws_cloudwatch_metric_alarm ?? NaN) * FLEET.services;
  const composite = (counts.aws_cloudwatch_composite_alarm ?? NaN) * FLEET.services;
  const minutes = (requests: number, aSecond: number): number => Math.ceil(requests / aSecond / 60);
  expect(numbersIn('`DescribeAlarms`')).toEqual([9, metric + composite, minutes(metric + composite, 9)]);
  expect(numbersIn('`ListTagsForResource`')).toEqual([10, metric + composite, minutes(metric + composite, 10)]);
  expect(numbersIn('`PutMetricAlarm`')).toEqual([3, metric, minutes(metric, 3)]);
  expect(numbersIn('`PutCompositeAlarm`')).toEqual([3, composite, minutes(composite, 3)]);
});

test('the page says for how many services the alert policies of a project are enough', () => {
  const [, , google] = BY_BACKEND.map(([, ...rest]) => countsOf(...rest, 2));
  const services = Math.floor(2000 / (google?.google_monitoring_alert_policy ?? NaN));
  expect(PAGE).toContain(`for ${services} services`);
});
