/** Where a service's data is kept, and what of the network it needs there. */
export type DataPlace =
  | {
      readonly cloud: 'aws';
      readonly region: string;
      readonly account: string;
      readonly partition: string;
      readonly vpc: string;
      readonly subnets: readonly string[];
      readonly podSecurityGroups: readonly string[];
    }
  | { readonly cloud: 'google'; readonly region: string; readonly project: string; readonly network: string };

/** What both kinds of data have in common. */
interface StoreSpec {
  /** What the service calls it. */
  readonly name: string;
  /** What the cloud calls it. */
  readonly physicalName: string;
  /** The one that it writes to, then any that it only reads from. */
  readonly ports: readonly [number, ...number[]];
  readonly user: string;
  /** How the service's own variables that tell of it begin: `ORDERS`. */
  readonly prefix: string;
  /** Where the state of the data writes, and that of the workload reads, what the cloud made up. */
  readonly parameters: string;
  /** Whether the cloud refuses to delete it, and keeps a last copy. */
  readonly isProtected: boolean;
}

/** A PostgreSQL database, decided. */
export interface DatabaseSpec extends StoreSpec {
  readonly version: string;
  readonly database: string;
  readonly zones: number;
  readonly backupDays: number;
  readonly capacity: { readonly min: number; readonly max: number; readonly pauseAfterSeconds?: number };
  readonly machine: string;
  /** What was asked, and what is there, in minutes; undefined where nothing was asked. */
  readonly recovery?: RecoverySpec;
  /** How the service enters with a password; undefined where it enters by IAM. */
  readonly login?: LoginSpec;
}

/** Two users that take turns: while one enters, the other gets a new password. */
export interface LoginSpec {
  /** What the secret manager of the cloud calls the secret that holds the one whose turn it is. */
  readonly secretId: string;
  readonly users: readonly [string, string];
  /** When the turn changes: a cron schedule, in UTC. */
  readonly schedule: string;
  /** How long the secret can be had back after its deletion. */
  readonly recoveryDays: number;
}

/** Objectives of recovery beside what can be had; absent where nothing is promised. */
export interface RecoverySpec {
  readonly rpoMinutes?: number;
  readonly rtoMinutes?: number;
  readonly possibleRpoMinutes: number;
  readonly possibleRtoMinutes?: number;
}

/** A cache, decided. */
export interface CacheSpec extends StoreSpec {
  readonly gigabytes: number;
  readonly units: number;
  readonly nodeType: string;
  readonly replicas: number;
  readonly snapshotDays: number;
}

/** All that a service keeps in databases and caches. */
export interface DataSpec {
  /** Undefined where it keeps nothing. */
  readonly place?: DataPlace;
  readonly databases: readonly DatabaseSpec[];
  readonly caches: readonly CacheSpec[];
  /** Address ranges that databases and caches are in. */
  readonly ranges: readonly string[];
  /** Makes the user of the service in its databases; undefined where there is none. */
  readonly bootstrap?: { readonly image: string; readonly endpointRanges: readonly string[] };
}
