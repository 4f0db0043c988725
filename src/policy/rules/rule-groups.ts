/* eslint-disable @typescript-eslint/no-require-imports -- rules are loaded by the types an app uses, most use few */
import { PolicyRule } from '../rule/policy-rule';

/** Rules that are loaded together, and the types that any of them judges. */
interface RuleGroup {
  readonly types: RegExp;
  readonly load: () => readonly PolicyRule[];
}

const GROUPS: readonly RuleGroup[] = [
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
    types: /^kubernetes_/,
    load: () => (require('./kubernetes/rules') as typeof import('./kubernetes/rules')).KUBERNETES_RULES,
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
