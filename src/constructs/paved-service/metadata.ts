import { datadogPodLabels, kubernetesLabels, podSelector } from '../../core/labels';
import { PavedServiceSpec } from './spec';

/** Metadata of a Kubernetes object, as the bindings take it. */
export interface ObjectMetadata {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Record<string, string>;
  readonly annotations?: Record<string, string>;
}

/** Metadata of one of a service's objects, stamped with the version that made it. */
export function objectMetadata(spec: PavedServiceSpec, name = spec.name): ObjectMetadata {
  return { name, namespace: spec.namespace, labels: kubernetesLabels({ ...spec.labels, stamp: spec.stamp }) };
}

/** Labels of a service's pods: no stamp, for a stamp in a pod template would restart every service at an upgrade. */
export function podLabels(spec: PavedServiceSpec): Record<string, string> {
  return {
    ...kubernetesLabels(spec.labels),
    ...datadogPodLabels(spec.environment, spec.name, spec.observability.version),
  };
}

/** The labels that select a service's pods, for ever. */
export function selectorOf(spec: PavedServiceSpec): Record<string, string> {
  return podSelector(spec.name, spec.labels.component ?? spec.name);
}
