import { Access, Dependency, EnvironmentStack, PavedService, Slo, Tier } from 'roadbed';
import { images } from './images';
import { app, platform } from './platform';

/** Ten lines: a service with a database, a queue and an objective. */
for (const environment of platform.environments) {
  const stack = new EnvironmentStack(app, `orders-${environment.name}`, { environment });
  new PavedService(stack, 'orders', {
    owner: { team: 'shop', runbook: 'https://runbooks.acme.example/orders' },
    tier: Tier.OPERATIONAL,
    image: images.orders,
    port: 8080,
    dependencies: [Dependency.postgres('orders'), Dependency.queue('receipts', Access.PUBLISH_AND_CONSUME)],
    slos: [Slo.availability(99.9)],
  });
}
