import { Caller, DataClassification, Duration, EnvironmentStack, PavedService, Slo, Tier } from 'roadbed';
import { images } from './images';
import { app, platform } from './platform';

for (const environment of platform.environments) {
  const stack = new EnvironmentStack(app, `payments-${environment.name}`, { environment });

  new PavedService(stack, 'payments', {
    owner: {
      team: 'payments',
      runbook: 'https://runbooks.acme.example/payments',
      costCentre: 'CC-1042',
      dataClassification: DataClassification.RESTRICTED,
    },
    tier: Tier.MISSION_CRITICAL,
    image: images.payments,
    port: 8080,
    callers: [Caller.service('api')],
    slos: [Slo.availability(99.95), Slo.latency(99, Duration.millis(250))],
  });
}
