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
 * Kubernetes: "Object Names and IDs" (a Service is an RFC 1035 label, the others RFC 1123 subdomains), "CronJob" (its jobs
 * add 11 characters) and "Jobs" (its name is the host name of its pods: at most 63); IAM: the API
 * reference of CreateRole, RoleName.
 */
const NAME_LIMITS = {
  kubernetes_service_v1: { maxLength: 63, resource: 'a Kubernetes Service', separator: '-' },
  kubernetes_deployment_v1: { maxLength: 253, resource: 'a Kubernetes Deployment', separator: '-' },
  kubernetes_cron_job_v1: { maxLength: 52, resource: 'a Kubernetes CronJob', separator: '-' },
  kubernetes_job_v1: { maxLength: 63, resource: 'a Kubernetes Job', separator: '-' },
  kubernetes_service_account_v1: { maxLength: 253, resource: 'a Kubernetes ServiceAccount', separator: '-' },
  kubernetes_config_map_v1: { maxLength: 253, resource: 'a Kubernetes ConfigMap', separator: '-' },
  kubernetes_network_policy_v1: { maxLength: 253, resource: 'a Kubernetes NetworkPolicy', separator: '-' },
  aws_iam_role: { maxLength: 64, resource: 'an IAM role', separator: '.' },
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
