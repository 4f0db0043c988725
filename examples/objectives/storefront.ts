import { AlertSeverity, Duration, EnvironmentStack, Percent, Signal, Slo, SloAlertSet, Telemetry, Tier } from 'roadbed';
import { app, platform } from './platform';

/** What a load balancer of AWS sees, on CloudWatch alone. */
const stack = new EnvironmentStack(app, 'storefront-slo', { environment: platform.environment('prod') });

const balancer = Signal.applicationLoadBalancer({
  loadBalancer: 'app/storefront/0123456789abcdef',
  targetGroup: 'targetgroup/storefront/fedcba9876543210',
});
const connections = Signal.queries({
  cloudWatch: {
    value: {
      namespace: 'Acme/Storefront',
      metricName: 'PoolUse',
      dimensions: { Environment: 'prod' },
      statistic: 'Maximum',
    },
  },
});

new SloAlertSet(stack, 'storefront', {
  owner: { team: 'storefront', runbook: 'https://runbooks.acme.example/storefront' },
  tier: Tier.BUSINESS_CRITICAL,
  telemetry: [
    Telemetry.cloudWatch({
      pageTopics: ['arn:aws:sns:eu-west-1:333333333333:page'],
      ticketTopics: ['arn:aws:sns:eu-west-1:333333333333:tickets'],
    }),
  ],
  slos: [
    Slo.availability(99.9, { signal: balancer }),
    Slo.latency(95, Duration.millis(300), {
      signal: balancer,
      // At 95 % an outage of everything burns twenty times as fast as the budget lasts: rows of one's own fit better.
      alerts: {
        drop: ['long'],
        add: [
          { name: 'fast', severity: AlertSeverity.PAGE, budgetPercent: 1.5, longWindow: Duration.hours(1) },
          { name: 'day', severity: AlertSeverity.TICKET, budgetPercent: 8, longWindow: Duration.days(1) },
        ],
      },
    }),
    Slo.saturation(99, Percent.of(80), { name: 'pool', signal: connections }),
  ],
});
