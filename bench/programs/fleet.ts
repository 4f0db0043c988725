/** The fleet that both programs build: services of one tier, each in three environments. */
export const ORGANIZATION = 'acme';
export const TEAM = 'payments';
export const RUNBOOK = 'https://runbooks.acme.example/fleet';
export const PAGE = 'acme-primary';
export const REGION = 'eu-west-1';
export const STATE_BUCKET = 'acme-terraform-state';
export const PORT = 8080;
export const IMAGE = `registry.acme.example/fleet@sha256:${'0123456789abcdef'.repeat(4)}`;
export const CONFIG = { LOG_LEVEL: 'info', REGION };
export const CLUSTER_ENDPOINT = 'https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com';
export const CLUSTER_CA = 'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t';

export const DATADOG_SITE = 'datadoghq.eu';
export const BOOTSTRAP_IMAGE = `registry.acme.example/bootstrap@sha256:${'fedcba9876543210'.repeat(4)}`;
export const VPC = 'vpc-0123456789abcdef0';
export const DATA_SUBNETS = ['subnet-0aaaaaaaaaaaaaaa1', 'subnet-0aaaaaaaaaaaaaaa2'] as const;
export const POD_SECURITY_GROUP = 'sg-0123456789abcdef0';
export const DATA_RANGE = '10.40.0.0/20';
export const ENDPOINT_RANGE = '10.41.0.0/24';

/** One of the environments, and what differs in it. */
export interface FleetEnvironment {
  readonly name: string;
  readonly stage: 'dev' | 'staging' | 'prod';
  readonly account: string;
  readonly replicas: { readonly min: number; readonly max: number };
  readonly data: {
    /** Terraform does not destroy it. */
    readonly isKept: boolean;
    /** The cloud does not delete it. */
    readonly isProtected: boolean;
    readonly keyWindow: number;
    readonly versionDays: number;
    readonly messageSeconds: number;
    readonly backupDays: number;
    readonly capacity: {
      readonly minCapacity: number;
      readonly maxCapacity: number;
      readonly secondsUntilAutoPause?: number;
    };
  };
}

export const ENVIRONMENTS: readonly FleetEnvironment[] = [
  {
    name: 'dev',
    stage: 'dev',
    account: '111111111111',
    replicas: { min: 1, max: 2 },
    data: {
      isKept: false,
      isProtected: false,
      keyWindow: 7,
      versionDays: 7,
      messageSeconds: 345600,
      backupDays: 1,
      capacity: { minCapacity: 0, maxCapacity: 4, secondsUntilAutoPause: 1800 },
    },
  },
  {
    name: 'staging',
    stage: 'staging',
    account: '222222222222',
    replicas: { min: 1, max: 4 },
    data: {
      isKept: true,
      isProtected: false,
      keyWindow: 30,
      versionDays: 14,
      messageSeconds: 345600,
      backupDays: 7,
      capacity: { minCapacity: 0.5, maxCapacity: 4 },
    },
  },
  {
    name: 'prod',
    stage: 'prod',
    account: '333333333333',
    replicas: { min: 2, max: 10 },
    data: {
      isKept: true,
      isProtected: true,
      keyWindow: 30,
      versionDays: 30,
      messageSeconds: 1209600,
      backupDays: 14,
      capacity: { minCapacity: 0.5, maxCapacity: 4 },
    },
  },
];
/** How many services, from the command line. */
export function serviceCount(): number {
  const count = Number(process.argv[2]);
  if (!Number.isInteger(count) || count < 1) throw new Error('usage: <program> SERVICES OUTDIR');
  return count;
}

/** Where to write, from the command line. */
export function outputDirectory(): string {
  const outdir = process.argv[3];
  if (outdir === undefined) throw new Error('usage: <program> SERVICES OUTDIR');
  return outdir;
}
