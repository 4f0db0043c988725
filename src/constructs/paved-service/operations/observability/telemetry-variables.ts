import type { DeploymentV1SpecTemplateSpecContainerEnv } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { PavedServiceSpec } from '../../spec';
import { AGENT_SOCKETS } from './agent-sockets';

type Variable = DeploymentV1SpecTemplateSpecContainerEnv;

/** What tells the main container of a service what it is, and where its telemetry goes. */
export function telemetryVariables(spec: PavedServiceSpec): Variable[] {
  return [...openTelemetry(spec), ...datadog(spec)];
}

/** Said where somebody takes it: a collector, or whoever collects metrics. */
function openTelemetry(spec: PavedServiceSpec): Variable[] {
  const { otlp, metrics } = spec.observability;
  if (otlp === undefined && metrics === undefined) return [];
  return [
    ofPod('K8S_POD_NAME', 'metadata.name'),
    ofPod('K8S_POD_UID', 'metadata.uid'),
    ofPod('K8S_NODE_NAME', 'spec.nodeName'),
    { name: 'OTEL_SERVICE_NAME', value: spec.name },
    { name: 'OTEL_RESOURCE_ATTRIBUTES', value: resourceAttributes(spec) },
    ...(otlp === undefined
      ? []
      : [
          { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: otlp.endpoint },
          { name: 'OTEL_EXPORTER_OTLP_PROTOCOL', value: otlp.protocol },
        ]),
  ];
}

/**
 * OpenTelemetry semantic conventions: service, deployment and k8s resources; the instance as "Populating resources attributes in
 * Kubernetes" computes it. `$(…)` is Kubernetes' way to put one variable into another, after it in the list. No value here has a
 * character that would have to be percent-encoded.
 */
function resourceAttributes({ name, namespace, environment, observability }: PavedServiceSpec): string {
  const attributes: Readonly<Record<string, string>> = {
    'service.namespace': namespace,
    'service.version': observability.version,
    'service.instance.id': `${namespace}.$(K8S_POD_NAME).${name}`,
    'deployment.environment.name': environment,
    'k8s.cluster.name': observability.cluster,
    'k8s.namespace.name': namespace,
    'k8s.pod.name': '$(K8S_POD_NAME)',
    'k8s.pod.uid': '$(K8S_POD_UID)',
    'k8s.node.name': '$(K8S_NODE_NAME)',
    'k8s.container.name': name,
  };
  return Object.entries(attributes)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}

/** Datadog documentation, "Unified Service Tagging"; the ways to the agent are those of its admission controller. */
function datadog({ name, environment, observability }: PavedServiceSpec): Variable[] {
  if (observability.datadog === undefined) return [];
  return [
    { name: 'DD_ENV', value: environment },
    { name: 'DD_SERVICE', value: name },
    { name: 'DD_VERSION', value: observability.version },
    ...agent(observability.datadog),
  ];
}

function agent({ reachedBy, agentHost }: NonNullable<PavedServiceSpec['observability']['datadog']>): Variable[] {
  switch (reachedBy) {
    case 'csi':
      return AGENT_SOCKETS.map(({ variable, url }) => ({ name: variable, value: url }));
    case 'service':
      // By its uid, the agent knows the pod that a metric came from, which an address behind a Service does not tell.
      return [ofPod('DD_ENTITY_ID', 'metadata.uid'), { name: 'DD_AGENT_HOST', value: agentHost }];
    case 'nothing':
      return [];
  }
}

function ofPod(name: string, fieldPath: string): Variable {
  return { name, valueFrom: { fieldRef: { fieldPath } } };
}
