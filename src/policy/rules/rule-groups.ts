/* eslint-disable @typescript-eslint/no-require-imports -- rules are loaded by the types an app uses, most use few */
import { PolicyRule } from '../rule/policy-rule';

/** Rules that are loaded together, and the types that any of them judges. */
interface RuleGroup {
  readonly types: RegExp;
  readonly load: () => readonly PolicyRule[];
}

/** Types that make pods. */
const PODS = /^kubernetes_(cron_job|daemon|deployment|job|pod|replication_controller|stateful_set|manifest)/;

const GROUPS: readonly RuleGroup[] = [
  {
    types: /^aws_(budgets_|ce_|sns_topic$)/,
    load: () => (require('./aws/budgets/rules') as typeof import('./aws/budgets/rules')).BUDGETS_RULES,
  },
  {
    types: /^aws_cloudwatch_/,
    load: () => (require('./aws/cloudwatch/rules') as typeof import('./aws/cloudwatch/rules')).CLOUDWATCH_RULES,
  },
  { types: /^aws_ecr_/, load: () => (require('./aws/ecr/rules') as typeof import('./aws/ecr/rules')).ECR_RULES },
  { types: /^aws_eks_/, load: () => (require('./aws/eks/rules') as typeof import('./aws/eks/rules')).EKS_RULES },
  {
    types: /^aws_elasticache_/,
    load: () => (require('./aws/elasticache/rules') as typeof import('./aws/elasticache/rules')).ELASTICACHE_RULES,
  },
  {
    types: /^aws_(iam_|ssoadmin_|s3_bucket_policy$|sqs_queue_policy$|sns_topic_policy$|kms_key_policy$)/,
    load: () => (require('./aws/iam/rules') as typeof import('./aws/iam/rules')).IAM_RULES,
  },
  { types: /^aws_kms_/, load: () => (require('./aws/kms/rules') as typeof import('./aws/kms/rules')).KMS_RULES },
  {
    types: /^aws_(db_instance|rds_)/,
    load: () => (require('./aws/rds/rules') as typeof import('./aws/rds/rules')).RDS_RULES,
  },
  { types: /^aws_s3/, load: () => (require('./aws/s3/rules') as typeof import('./aws/s3/rules')).S3_RULES },
  {
    types: /^aws_secretsmanager_/,
    load: () =>
      (require('./aws/secretsmanager/rules') as typeof import('./aws/secretsmanager/rules')).SECRETSMANAGER_RULES,
  },
  {
    types: /^aws_(default_security_group|security_group|vpc_security_group)/,
    load: () =>
      (require('./aws/security-group/rules') as typeof import('./aws/security-group/rules')).SECURITY_GROUP_RULES,
  },
  { types: /^aws_sns_/, load: () => (require('./aws/sns/rules') as typeof import('./aws/sns/rules')).SNS_RULES },
  { types: /^aws_sqs_/, load: () => (require('./aws/sqs/rules') as typeof import('./aws/sqs/rules')).SQS_RULES },
  { types: /^aws_ssm_/, load: () => (require('./aws/ssm/rules') as typeof import('./aws/ssm/rules')).SSM_RULES },
  {
    types: /^datadog_/,
    load: () => (require('./datadog/dashboard/rules') as typeof import('./datadog/dashboard/rules')).DASHBOARD_RULES,
  },
  {
    types: /^datadog_/,
    load: () => (require('./datadog/downtime/rules') as typeof import('./datadog/downtime/rules')).DOWNTIME_RULES,
  },
  {
    types: /^datadog_/,
    load: () =>
      (require('./datadog/integration/rules') as typeof import('./datadog/integration/rules')).INTEGRATION_RULES,
  },
  {
    types: /^datadog_/,
    load: () => (require('./datadog/key/rules') as typeof import('./datadog/key/rules')).KEY_RULES,
  },
  {
    types: /^datadog_/,
    load: () => (require('./datadog/monitor/rules') as typeof import('./datadog/monitor/rules')).MONITOR_RULES,
  },
  {
    types: /^datadog_/,
    load: () => (require('./datadog/slo/rules') as typeof import('./datadog/slo/rules')).SLO_RULES,
  },
  {
    types: /^google_billing_budget$/,
    load: () => (require('./google/billing/rules') as typeof import('./google/billing/rules')).BILLING_RULES,
  },
  {
    types: /^google_compute_firewall$/,
    load: () => (require('./google/firewall/rules') as typeof import('./google/firewall/rules')).FIREWALL_RULES,
  },
  {
    types: /^google_(project|folder|organization|service_account|billing_account)_(iam_|key$)/,
    load: () => (require('./google/iam/rules') as typeof import('./google/iam/rules')).IAM_RULES,
  },
  {
    types: /^google_kms_/,
    load: () => (require('./google/kms/rules') as typeof import('./google/kms/rules')).KMS_RULES,
  },
  {
    types: /^google_(redis|memorystore)_/,
    load: () =>
      (require('./google/memorystore/rules') as typeof import('./google/memorystore/rules')).MEMORYSTORE_RULES,
  },
  {
    types: /^google_monitoring_/,
    load: () => (require('./google/monitoring/rules') as typeof import('./google/monitoring/rules')).MONITORING_RULES,
  },
  {
    types: /^google_pubsub_/,
    load: () => (require('./google/pubsub/rules') as typeof import('./google/pubsub/rules')).PUBSUB_RULES,
  },
  {
    types: /^google_secret_manager_/,
    load: () =>
      (require('./google/secretmanager/rules') as typeof import('./google/secretmanager/rules')).SECRETMANAGER_RULES,
  },
  {
    types: /^google_sql_/,
    load: () => (require('./google/sql/rules') as typeof import('./google/sql/rules')).SQL_RULES,
  },
  {
    types: /^google_storage_/,
    load: () => (require('./google/storage/rules') as typeof import('./google/storage/rules')).STORAGE_RULES,
  },
  {
    types: /^kubernetes_(horizontal|pod_disruption|manifest|deployment|stateful_set)/,
    load: () =>
      (require('./kubernetes/availability/rules') as typeof import('./kubernetes/availability/rules'))
        .AVAILABILITY_RULES,
  },
  {
    types: PODS,
    load: () => (require('./kubernetes/image/rules') as typeof import('./kubernetes/image/rules')).IMAGE_RULES,
  },
  {
    types: /^kubernetes_(ingress|manifest)/,
    load: () => (require('./kubernetes/ingress/rules') as typeof import('./kubernetes/ingress/rules')).INGRESS_RULES,
  },
  {
    types: /^kubernetes_(cron_job|job|manifest)/,
    load: () => (require('./kubernetes/job/rules') as typeof import('./kubernetes/job/rules')).JOB_RULES,
  },
  {
    types: /^kubernetes_(namespace|manifest)/,
    load: () =>
      (require('./kubernetes/namespace/rules') as typeof import('./kubernetes/namespace/rules')).NAMESPACE_RULES,
  },
  {
    types:
      /^kubernetes_(cron_job|daemon|deployment|job|pod|replication_controller|stateful_set|manifest|network_policy)/,
    load: () => (require('./kubernetes/network/rules') as typeof import('./kubernetes/network/rules')).NETWORK_RULES,
  },
  {
    types: /^kubernetes_/,
    load: () => (require('./kubernetes/object/rules') as typeof import('./kubernetes/object/rules')).OBJECT_RULES,
  },
  { types: PODS, load: () => (require('./kubernetes/pod/rules') as typeof import('./kubernetes/pod/rules')).POD_RULES },
  {
    types: PODS,
    load: () =>
      (require('./kubernetes/pod-security/rules') as typeof import('./kubernetes/pod-security/rules'))
        .POD_SECURITY_RULES,
  },
  {
    types: PODS,
    load: () => (require('./kubernetes/probe/rules') as typeof import('./kubernetes/probe/rules')).PROBE_RULES,
  },
  {
    types: /^kubernetes_(cluster_role|role|manifest)/,
    load: () => (require('./kubernetes/rbac/rules') as typeof import('./kubernetes/rbac/rules')).RBAC_RULES,
  },
  {
    types: PODS,
    load: () =>
      (require('./kubernetes/resources/rules') as typeof import('./kubernetes/resources/rules')).RESOURCES_RULES,
  },
  {
    types: /^kubernetes_(config_map|secret|manifest)/,
    load: () => (require('./kubernetes/secret/rules') as typeof import('./kubernetes/secret/rules')).SECRET_RULES,
  },
  {
    types: /^kubernetes_(service|manifest)/,
    load: () => (require('./kubernetes/service/rules') as typeof import('./kubernetes/service/rules')).SERVICE_RULES,
  },
  {
    types: /^kubernetes_(service_account|default_service|manifest)/,
    load: () =>
      (require('./kubernetes/service-account/rules') as typeof import('./kubernetes/service-account/rules'))
        .SERVICE_ACCOUNT_RULES,
  },
  {
    types: PODS,
    load: () => (require('./kubernetes/workload/rules') as typeof import('./kubernetes/workload/rules')).WORKLOAD_RULES,
  },
  {
    types: /^roadbed_|^\*$|^(aws|datadog|google|kubernetes)_/,
    load: () => (require('./roadbed/rules') as typeof import('./roadbed/rules')).ROADBED_RULES,
  },
];

const BY_TYPE = new Map<string, readonly PolicyRule[]>();

/** Roadbed's rules for a type of resource; `*` for those that judge every type. */
export function rulesForType(type: string): readonly PolicyRule[] {
  const known = BY_TYPE.get(type);
  if (known !== undefined) return known;
  const rules = GROUPS.filter(({ types }) => types.test(type))
    .flatMap(({ load }) => load())
    .filter(({ props }) => props.resourceTypes.includes(type));
  BY_TYPE.set(type, rules);
  return rules;
}

/** Every rule of Roadbed's, by id. */
export function allRules(): readonly PolicyRule[] {
  const byId = new Map(GROUPS.flatMap(({ load }) => load()).map((rule) => [rule.props.id, rule]));
  return [...byId.values()].sort((one, other) => (one.props.id < other.props.id ? -1 : 1));
}
