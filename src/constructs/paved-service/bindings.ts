import { loadBinding } from '../../stacks/providers';

type Kubernetes = {
  'config-map-v1': typeof import('@cdktf/provider-kubernetes/lib/config-map-v1');
  'cron-job-v1': typeof import('@cdktf/provider-kubernetes/lib/cron-job-v1');
  'data-kubernetes-resource': typeof import('@cdktf/provider-kubernetes/lib/data-kubernetes-resource');
  'deployment-v1': typeof import('@cdktf/provider-kubernetes/lib/deployment-v1');
  'horizontal-pod-autoscaler-v2': typeof import('@cdktf/provider-kubernetes/lib/horizontal-pod-autoscaler-v2');
  'ingress-v1': typeof import('@cdktf/provider-kubernetes/lib/ingress-v1');
  'job-v1': typeof import('@cdktf/provider-kubernetes/lib/job-v1');
  'network-policy-v1': typeof import('@cdktf/provider-kubernetes/lib/network-policy-v1');
  'pod-disruption-budget-v1': typeof import('@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1');
  'service-account-v1': typeof import('@cdktf/provider-kubernetes/lib/service-account-v1');
  'service-v1': typeof import('@cdktf/provider-kubernetes/lib/service-v1');
};

type Aws = {
  'data-aws-kms-alias': typeof import('@cdktf/provider-aws/lib/data-aws-kms-alias');
  'eks-pod-identity-association': typeof import('@cdktf/provider-aws/lib/eks-pod-identity-association');
  'data-aws-ssm-parameter': typeof import('@cdktf/provider-aws/lib/data-aws-ssm-parameter');
  'db-subnet-group': typeof import('@cdktf/provider-aws/lib/db-subnet-group');
  'elasticache-serverless-cache': typeof import('@cdktf/provider-aws/lib/elasticache-serverless-cache');
  'elasticache-user': typeof import('@cdktf/provider-aws/lib/elasticache-user');
  'elasticache-user-group': typeof import('@cdktf/provider-aws/lib/elasticache-user-group');
  'iam-role-policy-attachment': typeof import('@cdktf/provider-aws/lib/iam-role-policy-attachment');
  'rds-cluster': typeof import('@cdktf/provider-aws/lib/rds-cluster');
  'rds-cluster-instance': typeof import('@cdktf/provider-aws/lib/rds-cluster-instance');
  'rds-cluster-parameter-group': typeof import('@cdktf/provider-aws/lib/rds-cluster-parameter-group');
  'secretsmanager-secret': typeof import('@cdktf/provider-aws/lib/secretsmanager-secret');
  'security-group': typeof import('@cdktf/provider-aws/lib/security-group');
  'ssm-parameter': typeof import('@cdktf/provider-aws/lib/ssm-parameter');
  'vpc-security-group-ingress-rule': typeof import('@cdktf/provider-aws/lib/vpc-security-group-ingress-rule');
  'iam-role': typeof import('@cdktf/provider-aws/lib/iam-role');
  'iam-role-policy': typeof import('@cdktf/provider-aws/lib/iam-role-policy');
  'kms-alias': typeof import('@cdktf/provider-aws/lib/kms-alias');
  'kms-key': typeof import('@cdktf/provider-aws/lib/kms-key');
  's3-bucket': typeof import('@cdktf/provider-aws/lib/s3-bucket');
  's3-bucket-lifecycle-configuration': typeof import('@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration');
  's3-bucket-ownership-controls': typeof import('@cdktf/provider-aws/lib/s3-bucket-ownership-controls');
  's3-bucket-policy': typeof import('@cdktf/provider-aws/lib/s3-bucket-policy');
  's3-bucket-public-access-block': typeof import('@cdktf/provider-aws/lib/s3-bucket-public-access-block');
  's3-bucket-server-side-encryption-configuration': typeof import('@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration');
  's3-bucket-versioning': typeof import('@cdktf/provider-aws/lib/s3-bucket-versioning');
  'sns-topic': typeof import('@cdktf/provider-aws/lib/sns-topic');
  'sns-topic-policy': typeof import('@cdktf/provider-aws/lib/sns-topic-policy');
  'sqs-queue': typeof import('@cdktf/provider-aws/lib/sqs-queue');
  'sqs-queue-policy': typeof import('@cdktf/provider-aws/lib/sqs-queue-policy');
  'sqs-queue-redrive-allow-policy': typeof import('@cdktf/provider-aws/lib/sqs-queue-redrive-allow-policy');
};

type Google = {
  'data-google-memorystore-instance': typeof import('@cdktf/provider-google/lib/data-google-memorystore-instance');
  'data-google-sql-database-instance': typeof import('@cdktf/provider-google/lib/data-google-sql-database-instance');
  'memorystore-instance': typeof import('@cdktf/provider-google/lib/memorystore-instance');
  'project-iam-member': typeof import('@cdktf/provider-google/lib/project-iam-member');
  'sql-database': typeof import('@cdktf/provider-google/lib/sql-database');
  'sql-database-instance': typeof import('@cdktf/provider-google/lib/sql-database-instance');
  'sql-user': typeof import('@cdktf/provider-google/lib/sql-user');
  'data-google-project': typeof import('@cdktf/provider-google/lib/data-google-project');
  'data-google-storage-project-service-account': typeof import('@cdktf/provider-google/lib/data-google-storage-project-service-account');
  'kms-crypto-key': typeof import('@cdktf/provider-google/lib/kms-crypto-key');
  'kms-crypto-key-iam-member': typeof import('@cdktf/provider-google/lib/kms-crypto-key-iam-member');
  'kms-key-ring': typeof import('@cdktf/provider-google/lib/kms-key-ring');
  'pubsub-subscription': typeof import('@cdktf/provider-google/lib/pubsub-subscription');
  'pubsub-subscription-iam-member': typeof import('@cdktf/provider-google/lib/pubsub-subscription-iam-member');
  'pubsub-topic': typeof import('@cdktf/provider-google/lib/pubsub-topic');
  'pubsub-topic-iam-member': typeof import('@cdktf/provider-google/lib/pubsub-topic-iam-member');
  'secret-manager-secret': typeof import('@cdktf/provider-google/lib/secret-manager-secret');
  'secret-manager-secret-iam-member': typeof import('@cdktf/provider-google/lib/secret-manager-secret-iam-member');
  'service-account': typeof import('@cdktf/provider-google/lib/service-account');
  'service-account-iam-member': typeof import('@cdktf/provider-google/lib/service-account-iam-member');
  'storage-bucket': typeof import('@cdktf/provider-google/lib/storage-bucket');
  'storage-bucket-iam-member': typeof import('@cdktf/provider-google/lib/storage-bucket-iam-member');
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

/** A module of the Google Cloud bindings, by the name of its resource. */
export function googleBinding<K extends keyof Google>(resource: K): Google[K] {
  return loadBinding<Google[K]>(`@cdktf/provider-google/lib/${resource}`);
}

/** A module of the Datadog bindings, by the name of its resource. */
export function datadogBinding<K extends keyof Datadog>(resource: K): Datadog[K] {
  return loadBinding<Datadog[K]>(`@cdktf/provider-datadog/lib/${resource}`);
}
