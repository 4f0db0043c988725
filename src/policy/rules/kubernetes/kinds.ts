/** The Terraform types of each kind of Kubernetes object; a kind may also stand in a `kubernetes_manifest`. */
const TYPES = {
  ClusterRole: ['kubernetes_cluster_role', 'kubernetes_cluster_role_v1'],
  ClusterRoleBinding: ['kubernetes_cluster_role_binding', 'kubernetes_cluster_role_binding_v1'],
  ConfigMap: ['kubernetes_config_map', 'kubernetes_config_map_v1', 'kubernetes_config_map_v1_data'],
  CronJob: ['kubernetes_cron_job', 'kubernetes_cron_job_v1'],
  DaemonSet: ['kubernetes_daemonset', 'kubernetes_daemon_set_v1'],
  Deployment: ['kubernetes_deployment', 'kubernetes_deployment_v1'],
  HorizontalPodAutoscaler: [
    'kubernetes_horizontal_pod_autoscaler',
    'kubernetes_horizontal_pod_autoscaler_v1',
    'kubernetes_horizontal_pod_autoscaler_v2',
    'kubernetes_horizontal_pod_autoscaler_v2beta2',
  ],
  Ingress: ['kubernetes_ingress', 'kubernetes_ingress_v1'],
  Job: ['kubernetes_job', 'kubernetes_job_v1'],
  LimitRange: ['kubernetes_limit_range', 'kubernetes_limit_range_v1'],
  Namespace: ['kubernetes_namespace', 'kubernetes_namespace_v1'],
  NetworkPolicy: ['kubernetes_network_policy', 'kubernetes_network_policy_v1'],
  Pod: ['kubernetes_pod', 'kubernetes_pod_v1'],
  PodDisruptionBudget: ['kubernetes_pod_disruption_budget', 'kubernetes_pod_disruption_budget_v1'],
  ReplicaSet: [],
  ReplicationController: ['kubernetes_replication_controller', 'kubernetes_replication_controller_v1'],
  ResourceQuota: ['kubernetes_resource_quota', 'kubernetes_resource_quota_v1'],
  Role: ['kubernetes_role', 'kubernetes_role_v1'],
  RoleBinding: ['kubernetes_role_binding', 'kubernetes_role_binding_v1'],
  Rollout: [],
  Secret: ['kubernetes_secret', 'kubernetes_secret_v1', 'kubernetes_secret_v1_data'],
  Service: ['kubernetes_service', 'kubernetes_service_v1'],
  ServiceAccount: [
    'kubernetes_service_account',
    'kubernetes_service_account_v1',
    'kubernetes_default_service_account',
    'kubernetes_default_service_account_v1',
  ],
  StatefulSet: ['kubernetes_stateful_set', 'kubernetes_stateful_set_v1'],
} as const satisfies Record<string, readonly string[]>;

/** A kind of Kubernetes object that rules know. */
export type Kind = keyof typeof TYPES;

/** Any object, as Terraform takes one that it has no type for. */
export const MANIFEST_TYPE = 'kubernetes_manifest';

const BY_TYPE: ReadonlyMap<string, Kind> = new Map(
  Object.keys(TYPES)
    .filter(isKind)
    .flatMap((kind) => TYPES[kind].map((type): [string, Kind] => [type, kind])),
);

/** Whether rules know a kind that a manifest names. */
export function isKind(name: string): name is Kind {
  return Object.hasOwn(TYPES, name);
}

/** The kind of object that a Terraform type makes; undefined for a manifest, which says itself. */
export function kindOfType(type: string): Kind | undefined {
  return BY_TYPE.get(type);
}

/** The Terraform types of kinds, the manifest among them. */
export function typesOfKinds(wanted: readonly Kind[]): string[] {
  return [...wanted.flatMap((kind): readonly string[] => TYPES[kind]), MANIFEST_TYPE];
}
