import { Duration, Percent, Signal, Slo, SloAlertSetProps, SloWindow } from 'roadbed';
import { BACKENDS } from '../sets';

const VALUES = {
  prometheus: { value: 'max(queue_oldest_message_age_seconds)' },
  datadog: { value: 'max:queue.oldest_message_age{env:prod}' },
};
const LOAD_BALANCER = 'app/shop/0123456789abcdef';

/** Sets that among them use every form of indicator, kind and window that there is, and the environment that they are in. */
export const SAMPLES: Readonly<
  Record<string, { readonly environment: string; readonly props: Partial<SloAlertSetProps> }>
> = {
  'events of Datadog and Prometheus': {
    environment: 'prod',
    props: {
      telemetry: [BACKENDS.datadog, BACKENDS.prometheus],
      slos: [
        Slo.availability(99.95),
        Slo.latency(99, Duration.millis(250), { window: SloWindow.rollingDays(7) }),
        Slo.composite(99, [Slo.availability(99), Slo.latency(99, Duration.seconds(1))], { name: 'journey' }),
      ],
    },
  },
  'slices of time': {
    environment: 'prod',
    props: {
      telemetry: [BACKENDS.prometheus, BACKENDS.datadog],
      slos: [
        Slo.freshness(99, Duration.minutes(5), { signal: Signal.queries(VALUES) }),
        Slo.throughput(99.5, 10, { signal: Signal.queries(VALUES), window: SloWindow.rollingDays(90) }),
        Slo.saturation(99.9, Percent.of(80), {
          signal: Signal.queries(VALUES),
          alerts: { drop: ['fast', 'medium', 'slow', 'long'] },
        }),
      ],
    },
  },
  'monitors of Datadog': {
    environment: 'dev',
    props: {
      telemetry: [BACKENDS.datadog],
      slos: [Slo.availability(99.9, { name: 'up', signal: Signal.datadogMonitors([11, 12]) })],
    },
  },
  'Google Cloud Monitoring': {
    environment: 'prod-de',
    props: {
      telemetry: [BACKENDS.googleCloud],
      slos: [
        Slo.availability(99.9, {
          signal: Signal.cloudRun({ service: 'checkout', location: 'europe-west3' }),
          window: SloWindow.calendarMonth(),
        }),
        Slo.latency(99, Duration.seconds(1)),
      ],
    },
  },
  CloudWatch: {
    environment: 'prod',
    props: {
      telemetry: [BACKENDS.cloudWatch],
      slos: [
        Slo.availability(99.9, { signal: Signal.applicationLoadBalancer({ loadBalancer: LOAD_BALANCER }) }),
        Slo.latency(99, Duration.millis(250), {
          signal: Signal.applicationLoadBalancer({ loadBalancer: LOAD_BALANCER }),
        }),
      ],
    },
  },
};
