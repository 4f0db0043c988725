import * as roadbed from 'roadbed';
import { Duration, Percent, Signal, Size, Slo } from 'roadbed';
import { Step, TextPlace } from './places';

const TARGETS = [{ page: 'payments' }];
const QUERY = { metricName: 'Errors', namespace: 'Acme', statistic: 'Sum' };
const QUERIES = {
  cloudWatch: { bad: QUERY, total: QUERY },
  datadog: { good: 'sum:a{*}', total: 'sum:b{*}' },
  googleCloud: { good: 'metric.type="a"', total: 'metric.type="b"' },
  prometheus: { bad: 'sum(rate(a[$window]))', total: 'sum(rate(b[$window]))' },
};
const COUNTED = { signal: Signal.queries({ prometheus: QUERIES.prometheus }) };
const MEASURED = { signal: Signal.queries({ prometheus: { value: 'max(age)' } }) };

/** Arguments that each maker takes, beside which a text is put. */
const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  'Caller.namespace': ['web'],
  'Caller.service': ['web'],
  'Dependency.bucket': ['files', undefined, {}],
  'Dependency.cache': ['sessions', {}],
  'Dependency.external': ['bank', { hosts: ['api.bank.example'] }],
  'Dependency.postgres': ['orders', {}],
  'Dependency.queue': ['jobs', undefined, {}],
  'Dependency.secret': ['bank-key', {}],
  'Dependency.service': ['orders', 'payments'],
  'Dependency.topic': ['events', undefined, {}],
  'Drain.http': ['/drain'],
  'Exposure.internal': [{ host: 'shop.acme.example' }],
  'Exposure.internet': [{ host: 'shop.acme.example', from: ['203.0.113.0/24'] }],
  'Money.of': [5, 'EUR'],
  'OnCall.opsgenie': TARGETS,
  'OnCall.pagerDuty': TARGETS,
  'OnCall.slack': TARGETS,
  'OnCall.teams': TARGETS,
  'ScalingMetric.external': [{ metric: 'jobs', averageValue: 5 }],
  'ScalingMetric.object': [{ metric: 'jobs', apiVersion: 'v1', kind: 'Service', name: 'jobs', value: 5 }],
  'ScalingMetric.pods': ['jobs', 5],
  'ScalingTrigger.queueDepth': [{ queue: 'jobs', messagesPerReplica: 20 }],
  'ScalingTrigger.schedule': [{ start: '0 8 * * 1-5', end: '0 18 * * 1-5', timeZone: 'Europe/Berlin', replicas: 5 }],
  'ServiceKind.cronJob': [{ schedule: '0 3 * * *' }],
  'Signal.applicationLoadBalancer': [{ loadBalancer: 'app/shop/0123456789abcdef' }],
  'Signal.cloudRun': [{ service: 'shop', location: 'europe-west3' }],
  'Signal.datadogTrace': ['http.request'],
  'Signal.openTelemetryHttp': [{}],
  'Signal.queries': [QUERIES],
  'Slo.availability': [99.9, {}],
  'Slo.composite': [99, [Slo.availability(99.9), Slo.correctness(99.9, COUNTED)], {}],
  'Slo.correctness': [99, COUNTED],
  'Slo.freshness': [99, Duration.minutes(5), MEASURED],
  'Slo.latency': [99, Duration.millis(250), {}],
  'Slo.saturation': [99, Percent.of(80), MEASURED],
  'Slo.throughput': [99, 5, MEASURED],
};

/** What other members of a struct a text is put beside. */
const BESIDE: Readonly<Record<string, object>> = {
  exclusions: { start: '2026-11-26T00:00:00Z', duration: Duration.hours(1), reason: 'maintenance' },
  add: { name: 'slow', longWindow: Duration.hours(1), shortWindow: Duration.minutes(5), burnRate: 2 },
  initContainers: { name: 'migrate', image: `registry.acme.example/shop/migrate@sha256:${'0'.repeat(64)}` },
  sidecars: {
    name: 'proxy',
    image: `registry.acme.example/shop/proxy@sha256:${'0'.repeat(64)}`,
    memory: Size.mebibytes(64),
  },
};

/** A value with the text at a place of it. */
export function putText(value: unknown, place: TextPlace, text: string, above = ''): unknown {
  const [step, ...rest] = place;
  if (step === undefined) return text;
  const below = (child: unknown, name = above): unknown => putText(child, rest, text, name);
  switch (step.kind) {
    case 'prop': {
      // `value` of queries stands alone, and so do the backends of a signal.
      const struct =
        above in QUERIES && step.name === 'value' ? {} : { ...(value as Record<string, unknown> | undefined) };
      return { ...struct, [step.name]: below(struct[step.name], step.name) };
    }
    case 'element':
      return [below((value as unknown[] | undefined)?.[0] ?? BESIDE[above])];
    case 'value':
      return { [step.of === 'environments' ? 'prod' : 'place']: below(undefined) };
    case 'argument':
      return made(step, (argument) => below(argument));
  }
}

function made({ maker, index }: Extract<Step, { kind: 'argument' }>, put: (argument: unknown) => unknown): unknown {
  const args = ARGUMENTS[maker];
  if (args === undefined) throw new Error(`say in put-text.ts which arguments ${maker} takes`);
  const [kind = '', method = ''] = maker.split('.');
  const owner = Reflect.get(roadbed, kind) as Readonly<Record<string, (...given: unknown[]) => unknown>>;
  return owner[method]?.(...args.map((argument, at) => (at === index ? put(argument) : argument)));
}
