import {
  EnvironmentStack,
  KubernetesFacts,
  PavedService,
  PavedServiceProps,
  PlatformProps,
  Stage,
  Telemetry,
} from 'roadbed';
import { JsonObject } from '../../../../golden/terraform-document';
import { at, objectAt, objectsAt } from '../../../../support/json';
import { eks, FACTS, SynthesizedDocument, TestApp } from '../../../../support/synth';
import { SMALLEST } from '../../services';

export const COLLECTOR = 'http://otel-collector.observability.svc.cluster.local:4318';
export const AGENT = 'datadog-agent.datadog.svc.cluster.local';

export interface Seen {
  readonly props?: Partial<PavedServiceProps>;
  readonly facts?: KubernetesFacts;
  readonly telemetry?: Telemetry[];
  readonly services?: PlatformProps['services'];
}

/** An app with one service, in an environment of which some facts are known beside the usual. */
export function appOf({ props, facts, telemetry = [], services }: Seen): TestApp {
  const test = new TestApp({
    environments: [eks(Stage.PROD, { ...FACTS, ...facts })],
    telemetry,
    ...(services !== undefined && { services }),
  });
  const stack = new EnvironmentStack(test.app, 'checkout-state', { environment: test.environment('prod') });
  new PavedService(stack, 'checkout', { ...SMALLEST, ...props });
  return test;
}

export function synth(seen: Seen): SynthesizedDocument {
  return appOf(seen).synth().stack('checkout-state');
}

export function podOf(stack: SynthesizedDocument): JsonObject {
  return objectAt(stack.resource('kubernetes_deployment_v1'), 'spec.template.spec');
}

/** The variables of the container, each by its name: its value, or the field of the pod that it is read from. */
export function variablesOf(stack: SynthesizedDocument): Record<string, unknown> {
  const variables = objectsAt(podOf(stack), 'container.0.env');
  return Object.fromEntries(
    variables.map((each) => [String(each.name), each.value ?? at(each, 'value_from.field_ref.field_path')]),
  );
}
