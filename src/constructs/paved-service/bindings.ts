import { loadBinding } from '../../stacks/providers';

type Kubernetes = {
  'config-map-v1': typeof import('@cdktf/provider-kubernetes/lib/config-map-v1');
  'job-v1': typeof import('@cdktf/provider-kubernetes/lib/job-v1');
  'deployment-v1': typeof import('@cdktf/provider-kubernetes/lib/deployment-v1');
  'horizontal-pod-autoscaler-v2': typeof import('@cdktf/provider-kubernetes/lib/horizontal-pod-autoscaler-v2');
  'network-policy-v1': typeof import('@cdktf/provider-kubernetes/lib/network-policy-v1');
  'pod-disruption-budget-v1': typeof import('@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1');
  'service-account-v1': typeof import('@cdktf/provider-kubernetes/lib/service-account-v1');
  'service-v1': typeof import('@cdktf/provider-kubernetes/lib/service-v1');
};

type Aws = {
  'eks-pod-identity-association': typeof import('@cdktf/provider-aws/lib/eks-pod-identity-association');
  'data-aws-ssm-parameter': typeof import('@cdktf/provider-aws/lib/data-aws-ssm-parameter');
  'db-subnet-group': typeof import('@cdktf/provider-aws/lib/db-subnet-group');
  'elasticache-serverless-cache': typeof import('@cdktf/provider-aws/lib/elasticache-serverless-cache');
  'elasticache-user': typeof import('@cdktf/provider-aws/lib/elasticache-user');
  'elasticache-user-group': typeof import('@cdktf/provider-aws/lib/elasticache-user-group');
  'iam-role-policy': typeof import('@cdktf/provider-aws/lib/iam-role-policy');
  'iam-role-policy-attachment': typeof import('@cdktf/provider-aws/lib/iam-role-policy-attachment');
  'kms-key': typeof import('@cdktf/provider-aws/lib/kms-key');
  'rds-cluster': typeof import('@cdktf/provider-aws/lib/rds-cluster');
  'rds-cluster-instance': typeof import('@cdktf/provider-aws/lib/rds-cluster-instance');
  'rds-cluster-parameter-group': typeof import('@cdktf/provider-aws/lib/rds-cluster-parameter-group');
  'security-group': typeof import('@cdktf/provider-aws/lib/security-group');
  'ssm-parameter': typeof import('@cdktf/provider-aws/lib/ssm-parameter');
  'vpc-security-group-ingress-rule': typeof import('@cdktf/provider-aws/lib/vpc-security-group-ingress-rule');
  'iam-role': typeof import('@cdktf/provider-aws/lib/iam-role');
};

/** A module of the Kubernetes bindings, by the name of its resource. */
export function kubernetesBinding<K extends keyof Kubernetes>(resource: K): Kubernetes[K] {
  return loadBinding<Kubernetes[K]>(`@cdktf/provider-kubernetes/lib/${resource}`);
}

/** A module of the AWS bindings, by the name of its resource. */
export function awsBinding<K extends keyof Aws>(resource: K): Aws[K] {
  return loadBinding<Aws[K]>(`@cdktf/provider-aws/lib/${resource}`);
}
