import { loadBinding } from '../../stacks/providers';

type Kubernetes = {
  'config-map-v1': typeof import('@cdktf/provider-kubernetes/lib/config-map-v1');
  'deployment-v1': typeof import('@cdktf/provider-kubernetes/lib/deployment-v1');
  'horizontal-pod-autoscaler-v2': typeof import('@cdktf/provider-kubernetes/lib/horizontal-pod-autoscaler-v2');
  'network-policy-v1': typeof import('@cdktf/provider-kubernetes/lib/network-policy-v1');
  'pod-disruption-budget-v1': typeof import('@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1');
  'service-account-v1': typeof import('@cdktf/provider-kubernetes/lib/service-account-v1');
  'service-v1': typeof import('@cdktf/provider-kubernetes/lib/service-v1');
};

type Aws = {
  'eks-pod-identity-association': typeof import('@cdktf/provider-aws/lib/eks-pod-identity-association');
  'iam-role': typeof import('@cdktf/provider-aws/lib/iam-role');
};

type Datadog = {
  'dashboard-json': typeof import('@cdktf/provider-datadog/lib/dashboard-json');
};

/** A module of the Kubernetes bindings, by the name of its resource. */
export function kubernetesBinding<K extends keyof Kubernetes>(resource: K): Kubernetes[K] {
  return loadBinding<Kubernetes[K]>(`@cdktf/provider-kubernetes/lib/${resource}`);
}

/** A module of the AWS bindings, by the name of its resource. */
export function awsBinding<K extends keyof Aws>(resource: K): Aws[K] {
  return loadBinding<Aws[K]>(`@cdktf/provider-aws/lib/${resource}`);
}

/** A module of the Datadog bindings, by the name of its resource. */
export function datadogBinding<K extends keyof Datadog>(resource: K): Datadog[K] {
  return loadBinding<Datadog[K]>(`@cdktf/provider-datadog/lib/${resource}`);
}
