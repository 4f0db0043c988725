import { EnvironmentStack, OnCall, PlatformProps, Stage, Telemetry, Tier } from 'roadbed';
import { Slo } from '../../../src/constructs/slo-alert-set/objective/slo';
import { SloAlertSetProps } from '../../../src/constructs/slo-alert-set/props';
import { decide } from '../../../src/constructs/slo-alert-set/resolve';
import { SloAlertSetSpec } from '../../../src/constructs/slo-alert-set/spec';
import { Problems } from '../../../src/core/validation';
import { placeOf } from '../../../src/stacks/place';
import { eks, gke, TestApp } from '../../support/synth';

const CHANNEL = 'projects/acme-prod-de/notificationChannels';
const TOPIC = 'arn:aws:sns:eu-west-1:333333333333';

/** Each backend, fully set up. */
export const BACKENDS = {
  datadog: Telemetry.datadog({ site: 'datadoghq.eu' }),
  prometheus: Telemetry.prometheus({ grafanaNamespace: 'monitoring', grafanaUrl: 'https://grafana.acme.example' }),
  googleCloud: Telemetry.googleCloudMonitoring({ pageChannels: [`${CHANNEL}/1`], ticketChannels: [`${CHANNEL}/2`] }),
  cloudWatch: Telemetry.cloudWatch({ pageTopics: [`${TOPIC}:page`], ticketTopics: [`${TOPIC}:ticket`] }),
};

export const OWNER = { team: 'payments', runbook: 'https://runbooks.acme.example/checkout' };

/** The least that a set can say of itself. */
export const SMALLEST: SloAlertSetProps = { owner: OWNER, tier: Tier.MISSION_CRITICAL, slos: [Slo.availability(99.9)] };

const PLATFORM: Partial<PlatformProps> = {
  environments: [eks(Stage.DEV), eks(Stage.STAGING), eks(Stage.PROD), gke('prod-de')],
  telemetry: [BACKENDS.datadog, BACKENDS.prometheus],
  onCall: OnCall.pagerDuty({ page: 'acme-primary', ticket: 'acme-tickets' }),
  errorBudgetPolicyUrl: 'https://slo.acme.example/policies',
};

/** A set named `checkout`, decided, and a stack of its environment to make things in. */
export function specOf(
  props: Partial<SloAlertSetProps> = {},
  environment = 'prod',
  platform: Partial<PlatformProps> = {},
): { readonly spec: SloAlertSetSpec; readonly stack: EnvironmentStack; readonly test: TestApp } {
  const test = new TestApp({ ...PLATFORM, ...platform });
  const stack = new EnvironmentStack(test.app, 'checkout-slo', { environment: test.environment(environment) });
  const problems = Problems.ofConstruct('SloAlertSet', stack, 'checkout');
  return {
    spec: decide(problems, 'checkout', { ...SMALLEST, ...props }, placeOf(problems, stack, undefined)),
    stack,
    test,
  };
}
