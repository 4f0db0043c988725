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

function named(resource: string, maxLength: number, separator: NameLimit['separator'] = '-'): NameLimit {
  return { resource, maxLength, separator };
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
  kubernetes_service_v1: named('a Kubernetes Service', 63),
  kubernetes_deployment_v1: named('a Kubernetes Deployment', 253),
  kubernetes_cron_job_v1: named('a Kubernetes CronJob', 52),
  kubernetes_job_v1: named('a Kubernetes Job', 63),
  kubernetes_service_account_v1: named('a Kubernetes ServiceAccount', 253),
  kubernetes_config_map_v1: named('a Kubernetes ConfigMap', 253),
  kubernetes_secret_v1: named('a Kubernetes Secret', 253, '.'),
  kubernetes_network_policy_v1: named('a Kubernetes NetworkPolicy', 253),
  openslo: named('an OpenSLO object', 63),
  aws_iam_role: named('an IAM role', 64, '.'),
  aws_kms_alias: named('an alias of KMS', 250, '_'),
  aws_s3_bucket: {
    ...named('an S3 bucket', 63),
    refused: { pattern: /^(xn--|sthree-|amzn-s3-demo-)/, words: 'begin with xn--, sthree- or amzn-s3-demo-' },
  },
  aws_sns_topic: named('an SNS topic', 256, '_'),
  aws_sqs_queue: named('an SQS queue', 80, '_'),
  // RDS API reference, CreateDBCluster and CreateDBInstance: 63 characters, of which instances add a hyphen and a digit.
  aws_rds_cluster: named('an Aurora cluster', 61),
  // ElastiCache API reference, CreateServerlessCache and CreateUser.
  aws_elasticache_serverless_cache: named('a serverless cache', 40),
  // Cloud SQL Admin API, instances: 98 characters with the project, which has up to 30, and a colon.
  google_sql_database_instance: named('a Cloud SQL instance', 63),
  // Memorystore API, instances.create, instanceId: 4 to 63.
  google_memorystore_instance: named('a Memorystore instance', 63),
  google_kms_key_ring: named('a key ring of Cloud KMS', 63, '_'),
  google_pubsub_topic: {
    ...named('a topic or subscription of Pub/Sub', 255, '.'),
    refused: { pattern: /^(goog|[^a-z])/, words: 'begin with goog, or with anything but a letter' },
  },
  google_secret_manager_secret: named('a secret of Secret Manager', 255, '_'),
  google_service_account: named('a service account of Google Cloud', 30),
  google_storage_bucket: {
    ...named('a bucket of Cloud Storage', 63),
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
