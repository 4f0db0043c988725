import { Caller, Dependency, EnvironmentStack, PavedService, Tier } from 'roadbed';
import { images } from './images';
import { app, platform } from './platform';

for (const environment of platform.environments) {
  const stack = new EnvironmentStack(app, `web-${environment.name}`, { environment });

  new PavedService(stack, 'web', {
    owner: { team: 'storefront', costCentre: 'CC-1017' },
    tier: Tier.OPERATIONAL,
    image: images.web,
    port: 8080,
    callers: [Caller.namespace('ingress-nginx')],
    dependencies: [Dependency.service('api')],
  });
}
