import { Caller, Dependency, EnvironmentStack, PavedService, Slo, Tier } from 'roadbed';
import { images } from './images';
import { app, platform } from './platform';

for (const environment of platform.environments) {
  const stack = new EnvironmentStack(app, `api-${environment.name}`, { environment });

  new PavedService(stack, 'api', {
    owner: { team: 'storefront', runbook: 'https://runbooks.acme.example/api' },
    tier: Tier.BUSINESS_CRITICAL,
    image: images.api,
    port: 8080,
    healthPath: '/healthz',
    config: { PAYMENTS_URL: 'http://payments.payments.svc.cluster.local', LOG_LEVEL: 'info' },
    callers: [Caller.service('web')],
    dependencies: [Dependency.service('payments')],
    slos: [Slo.availability(99.9)],
  });
}
