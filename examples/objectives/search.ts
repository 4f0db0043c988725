import { Duration, EnvironmentStack, Signal, Slo, SloAlertSet, SloWindow, Telemetry, Tier } from 'roadbed';
import { app, platform } from './platform';

/** A service of Cloud Run, on Google Cloud Monitoring; its indexer is measured by Prometheus as well. */
const stack = new EnvironmentStack(app, 'search-slo', { environment: platform.environment('prod-de') });
const owner = { team: 'search', runbook: 'https://runbooks.acme.example/search' };
const requests = Signal.cloudRun({ service: 'search', location: 'europe-west3' });

new SloAlertSet(stack, 'search', {
  owner,
  tier: Tier.BUSINESS_CRITICAL,
  telemetry: [
    Telemetry.googleCloudMonitoring({
      pageChannels: ['projects/acme-prod-de/notificationChannels/1111'],
      ticketChannels: ['projects/acme-prod-de/notificationChannels/2222'],
    }),
  ],
  slos: [
    Slo.availability(99.9, { signal: requests, window: SloWindow.calendarMonth() }),
    Slo.latency(95, Duration.millis(500), { signal: requests, alerts: { drop: ['fast'] } }),
  ],
});

new SloAlertSet(stack, 'indexer', {
  owner,
  tier: Tier.OPERATIONAL,
  slos: [
    Slo.freshness(99, Duration.minutes(10), {
      signal: Signal.queries({
        googleCloud: {
          value: 'metric.type="custom.googleapis.com/index/age" resource.type="generic_task"',
        },
        prometheus: { value: 'max(index_age_seconds)' },
      }),
    }),
  ],
});
