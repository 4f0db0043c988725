import { createHash } from 'node:crypto';
import { Problems, showValue } from '../validation';

/** How long a name of a resource type may be. */
interface NameLimit {
  readonly maxLength: number;
  /** The resource as people call it. */
  readonly resource: string;
  /** What joins the parts of a name: a character that no part can hold, where another choice of parts must not collide. */
  readonly separator: '-' | '.';
}

/**
 * The longest name of every resource type that Roadbed names, in one table.
 * Kubernetes: "Object Names and IDs" (a Service is an RFC 1035 label, the others RFC 1123 subdomains); IAM: the API
 * reference of CreateRole, RoleName.
 */
const NAME_LIMITS = {
  kubernetes_service_v1: { maxLength: 63, resource: 'a Kubernetes Service', separator: '-' },
  kubernetes_deployment_v1: { maxLength: 253, resource: 'a Kubernetes Deployment', separator: '-' },
  kubernetes_service_account_v1: { maxLength: 253, resource: 'a Kubernetes ServiceAccount', separator: '-' },
  kubernetes_config_map_v1: { maxLength: 253, resource: 'a Kubernetes ConfigMap', separator: '-' },
  kubernetes_network_policy_v1: { maxLength: 253, resource: 'a Kubernetes NetworkPolicy', separator: '-' },
  aws_iam_role: { maxLength: 64, resource: 'an IAM role', separator: '.' },
  // RDS API reference, CreateDBCluster, DBClusterIdentifier.
  aws_rds_cluster: { maxLength: 63, resource: 'an Aurora cluster', separator: '-' },
  // ElastiCache API reference, CreateServerlessCache and CreateUser.
  aws_elasticache_serverless_cache: { maxLength: 40, resource: 'a serverless cache', separator: '-' },
  aws_elasticache_user: { maxLength: 40, resource: 'a user of a cache', separator: '-' },
  // Cloud SQL Admin API, instances: 98 characters with the project, which has up to 30, and a colon.
  google_sql_database_instance: { maxLength: 63, resource: 'a Cloud SQL instance', separator: '-' },
  // Memorystore API, instances.create, instanceId: 4 to 63.
  google_memorystore_instance: { maxLength: 63, resource: 'a Memorystore instance', separator: '-' },
  // Cloud KMS API, keyRings.create, keyRingId: 1 to 63 letters, digits, hyphens and underscores.
  google_kms_key_ring: { maxLength: 63, resource: 'a key ring', separator: '-' },
  // Kubernetes, "Jobs": the name becomes a label of its pods.
  kubernetes_job_v1: { maxLength: 63, resource: 'a Kubernetes Job', separator: '-' },
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
  if (whole.length <= maxLength) return whole;
  return `${whole.slice(0, maxLength - HASH_LENGTH - 1).replace(/[-.]+$/, '')}${separator}${shortHash(whole)}`;
}

/**
 * The same for types whose names hold no character that parts cannot: the hash is always there, so that `a-b` and `c` are
 * not `a` and `b-c`. Two hyphens in a row, which RDS and ElastiCache refuse, become one.
 */
export function hashedName(type: NamedResourceType, ...parts: string[]): string {
  const whole = parts.join('-').replace(/-{2,}/g, '-');
  const room = NAME_LIMITS[type].maxLength - HASH_LENGTH - 1;
  return `${whole.slice(0, room).replace(/-+$/, '')}-${shortHash(parts.join('.'))}`;
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
