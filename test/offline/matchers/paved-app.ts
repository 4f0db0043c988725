import { EnvironmentStack, PavedService, RoadbedApp, Stage, Telemetry } from 'roadbed';
import { FULLEST } from '../../constructs/paved-service/services';
import { eks, TestApp } from '../../support/synth';

/** An app with one service in production, of the versions that a baseline has. */
export function pavedApp(baseline: string): RoadbedApp {
  const { app, platform } = new TestApp({
    baseline,
    environments: [eks(Stage.PROD)],
    telemetry: [Telemetry.datadog()],
  });
  const stack = new EnvironmentStack(app, 'checkout-prod', { environment: platform.environment(Stage.PROD) });
  new PavedService(stack, 'checkout', FULLEST);
  return app;
}
