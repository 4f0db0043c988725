import { createHash } from 'node:crypto';
import { Problems, showValue } from '../validation';

/** How long a name of a resource type may be. */
interface NameLimit {
  readonly maxLength: number;
  /** The resource as people call it. */
  readonly resource: string;
  /** What joins the parts of a name: a character that no part can hold, where another choice of parts must not collide. */
  readonly separator: '-' | '.' | '_';
  /** Names that the cloud keeps for itself, or refuses. */
  readonly refused?: { readonly pattern: RegExp; readonly words: string };
}

/**
 * The longest name of every resource type that Roadbed names, in one table.
 * Kubernetes: "Object Names and IDs" (a Service is an RFC 1035 label, the others RFC 1123 subdomains), "CronJob" (its jobs
 * add 11 characters) and "Jobs" (its name is the host name of its pods: at most 63); IAM: the API
 * reference of CreateRole, RoleName. S3: user guide, "General purpose bucket naming rules". SQS: API reference of
 * CreateQueue; SNS: of CreateTopic; KMS: of CreateAlias. Cloud Storage: "About Cloud Storage buckets", naming;
 * Pub/Sub: "Guidelines to name a topic, subscription, schema, or snapshot"; IAM of Google Cloud: serviceAccounts.create,
 * accountId; Cloud KMS: keyRings.create. Secret Manager of Google Cloud: secrets.create. OpenSLO v1: "Notes (General
 * Schema)", names that every implementation takes (RFC 1123).
 */
const NAME_LIMITS = {
  kubernetes_service_v1: { maxLength: 63, resource: 'a Kubernetes Service', separator: '-' },
  kubernetes_deployment_v1: { maxLength: 253, resource: 'a Kubernetes Deployment', separator: '-' },
  kubernetes_cron_job_v1: { maxLength: 52, resource: 'a Kubernetes CronJob', separator: '-' },
  kubernetes_job_v1: { maxLength: 63, resource: 'a Kubernetes Job', separator: '-' },
  kubernetes_service_account_v1: { maxLength: 253, resource: 'a Kubernetes ServiceAccount', separator: '-' },
  kubernetes_config_map_v1: { maxLength: 253, resource: 'a Kubernetes ConfigMap', separator: '-' },
  kubernetes_secret_v1: { maxLength: 253, resource: 'a Kubernetes Secret', separator: '.' },
  kubernetes_network_policy_v1: { maxLength: 253, resource: 'a Kubernetes NetworkPolicy', separator: '-' },
  openslo: { maxLength: 63, resource: 'an OpenSLO object', separator: '-' },
  aws_iam_role: { maxLength: 64, resource: 'an IAM role', separator: '.' },
  aws_kms_alias: { maxLength: 250, resource: 'an alias of KMS', separator: '_' },
  aws_s3_bucket: {
    maxLength: 63,
    resource: 'an S3 bucket',
    separator: '-',
    refused: { pattern: /^(xn--|sthree-|amzn-s3-demo-)/, words: 'begin with xn--, sthree- or amzn-s3-demo-' },
  },
  aws_sns_topic: { maxLength: 256, resource: 'an SNS topic', separator: '_' },
  aws_sqs_queue: { maxLength: 80, resource: 'an SQS queue', separator: '_' },
  // RDS API reference, CreateDBCluster, DBClusterIdentifier.
  aws_rds_cluster: { maxLength: 63, resource: 'an Aurora cluster', separator: '-' },
  // ElastiCache API reference, CreateServerlessCache and CreateUser.
  aws_elasticache_serverless_cache: { maxLength: 40, resource: 'a serverless cache', separator: '-' },
  // Cloud SQL Admin API, instances: 98 characters with the project, which has up to 30, and a colon.
  google_sql_database_instance: { maxLength: 63, resource: 'a Cloud SQL instance', separator: '-' },
  // Memorystore API, instances.create, instanceId: 4 to 63.
  google_memorystore_instance: { maxLength: 63, resource: 'a Memorystore instance', separator: '-' },
  google_kms_key_ring: { maxLength: 63, resource: 'a key ring of Cloud KMS', separator: '_' },
  google_pubsub_topic: {
    maxLength: 255,
    resource: 'a topic or subscription of Pub/Sub',
    separator: '.',
    refused: { pattern: /^(goog|[^a-z])/, words: 'begin with goog, or with anything but a letter' },
  },
  google_secret_manager_secret: { maxLength: 255, resource: 'a secret of Secret Manager', separator: '_' },
  google_service_account: { maxLength: 30, resource: 'a service account of Google Cloud', separator: '-' },
  google_storage_bucket: {
    maxLength: 63,
    resource: 'a bucket of Cloud Storage',
    separator: '-',
    refused: { pattern: /^goog|g[o0][o0]gle/, words: 'begin with goog, or hold google or what looks like it' },
  },
} as const satisfies Record<string, NameLimit>;

/** A resource type whose names Roadbed makes or checks. */
export type NamedResourceType = keyof typeof NAME_LIMITS;

const HASH_LENGTH = 8;

/**
 * A physical name made of parts. One that is too long for its resource type is cut and ends in a hash
 * of the whole, so that it stays the same from synth to synth and differs from its neighbours.
 */
export function physicalName(type: NamedResourceType, ...parts: string[]): string {
  const { maxLength, separator } = NAME_LIMITS[type];
  const whole = parts.join(separator);
  return whole.length <= maxLength ? whole : withHash(type, whole, whole);
}

/**
 * A physical name that always ends in a hash of its parts and of where it is: where the separator can stand in a part too,
 * or where the name must differ from those of everybody else in the world.
 */
export function hashedName(type: NamedResourceType, parts: readonly string[], place: readonly string[]): string {
  // No part holds a slash.
  return withHash(type, parts.join(NAME_LIMITS[type].separator), [...parts, ...place].join('/'));
}

function withHash(type: NamedResourceType, name: string, hashed: string): string {
  const { maxLength, separator } = NAME_LIMITS[type];
  return `${name.slice(0, maxLength - HASH_LENGTH - 1).replace(/[-._]+$/, '')}${separator}${shortHash(hashed)}`;
}

/** Says so when a cloud would refuse a name that was made of others. */
export function checkNameAllowed(problems: Problems, what: string, type: NamedResourceType, name: string): void {
  const limit: NameLimit = NAME_LIMITS[type];
  if (limit.refused === undefined || !limit.refused.pattern.test(name)) return;
  problems.add(
    `${what} must not ${limit.refused.words}, got ${showValue(name)}`,
    `${limit.resource} cannot be called so; it is made of the names of organisation, environment, service and dependency`,
  );
}

/** Says so when a name that must not be cut, because people and programs call the thing by it, is too long for a type. */
export function checkNameFits(
  problems: Problems,
  prop: string,
  name: string,
  types: readonly NamedResourceType[],
): void {
  const tight = types.map((type) => NAME_LIMITS[type]).reduce((a, b) => (b.maxLength < a.maxLength ? b : a));
  if (name.length <= tight.maxLength) return;
  problems.add(
    `${prop} must be at most ${tight.maxLength} characters to name ${tight.resource}, got ${name.length}: ${showValue(name)}`,
    'choose a shorter one; it becomes the name that others call the service by, so it is never cut',
  );
}

/** The first 8 hexadecimal digits of the SHA-256 of a text: a stable suffix for names. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
