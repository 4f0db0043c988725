import { Duration, EnvironmentStack, Signal, Slo, SloAlertSet, Tier } from 'roadbed';
import { app, platform } from './platform';

/** A journey of web requests and of orders that a worker finishes, on Datadog and Prometheus. */
const stack = new EnvironmentStack(app, 'checkout-slo', { environment: platform.environment('prod') });

const orders = Signal.queries({
  datadog: { good: 'sum:orders.done{env:prod}.as_count()', total: 'sum:orders.taken{env:prod}.as_count()' },
  prometheus: {
    bad: 'sum(rate(orders_failed_total{env="prod"}[$window]))',
    total: 'sum(rate(orders_taken_total{env="prod"}[$window]))',
  },
});
const age = Signal.queries({
  datadog: { value: 'max:orders.oldest_age{env:prod}' },
  prometheus: { value: 'max(orders_oldest_age_seconds{env="prod"})' },
});

const availability = Slo.availability(99.95);
const done = Slo.correctness(99.9, { name: 'orders-done', signal: orders });

new SloAlertSet(stack, 'checkout', {
  owner: { team: 'payments', runbook: 'https://runbooks.acme.example/checkout' },
  tier: Tier.MISSION_CRITICAL,
  slos: [
    availability,
    Slo.latency(99, Duration.millis(250)),
    done,
    Slo.freshness(99.5, Duration.minutes(5), { name: 'queue-age', signal: age }),
    Slo.composite(99.5, [availability, done], {
      name: 'journey',
      description: 'Who checks out gets what they ordered.',
    }),
  ],
});
