import { loadBinding } from '../../../../stacks/providers';

type Kubernetes = {
  'config-map-v1': typeof import('@cdktf/provider-kubernetes/lib/config-map-v1');
};

/** A module of the Kubernetes bindings, by the name of its resource. */
export function kubernetesBinding<K extends keyof Kubernetes>(resource: K): Kubernetes[K] {
  return loadBinding<Kubernetes[K]>(`@cdktf/provider-kubernetes/lib/${resource}`);
}
