import { Stage } from '../../../core/stage';
import { Tier } from '../../../core/tier';
import { SizeClass } from './data-props';

type ByTier = Readonly<Record<Tier, number>>;
type ByStageAndTier = Readonly<Record<Stage, ByTier>>;
type BySize<T> = Readonly<Record<SizeClass, T>>;

/** What a version decides of databases and caches. */
export interface DataDecisions {
  /** Major version of PostgreSQL; minor ones are taken by themselves. */
  readonly postgresVersion: string;
  /** Days that a database can be taken back to any second of. */
  readonly backupDays: ByStageAndTier;
  /** How many zones a database has an instance in. */
  readonly zones: ByStageAndTier;
  /** Capacity units of Aurora: 2 GiB of memory each. */
  readonly aurora: BySize<{ readonly min: number; readonly max: number }>;
  /** The least that Aurora keeps, in place of that of the class; 0 lets it sleep. */
  readonly auroraFloor: Readonly<Partial<Record<Stage, number>>>;
  /** How long nobody must be connected before a database that may sleep does. */
  readonly pauseAfterSeconds: number;
  /** Machine types of Cloud SQL's Enterprise edition. */
  readonly cloudSql: BySize<string>;
  /** In place of the class in development, where no promise is made. */
  readonly cloudSqlDev: string;
  /** When passwords of databases change: a cron schedule, in UTC. */
  readonly loginRotation: string;
  /** Days that a deleted password can be had back. */
  readonly loginRecoveryDays: Readonly<Record<Stage, number>>;
  /** Most that a cache keeps, in GB. */
  readonly cacheGigabytes: BySize<number>;
  /** Most that a cache does: processing units of ElastiCache a second, 1 for each KB that is read or written. */
  readonly cacheUnits: BySize<number>;
  /** Node types of Memorystore for Valkey. */
  readonly memorystore: BySize<string>;
  /** Days that snapshots of a cache are kept. */
  readonly snapshotDays: Readonly<Record<Stage, number>>;
}

const everyTier = (count: number): ByTier => ({
  [Tier.MISSION_CRITICAL]: count,
  [Tier.BUSINESS_CRITICAL]: count,
  [Tier.OPERATIONAL]: count,
  [Tier.ADMINISTRATIVE]: count,
});

export const DATA_V1: DataDecisions = {
  postgresVersion: '17',
  backupDays: {
    [Stage.DEV]: everyTier(1),
    [Stage.STAGING]: everyTier(7),
    // Aurora user guide, "Backups": 35 is the most.
    [Stage.PROD]: { ...everyTier(35), [Tier.OPERATIONAL]: 14, [Tier.ADMINISTRATIVE]: 7 },
  },
  zones: {
    [Stage.DEV]: everyTier(1),
    [Stage.STAGING]: everyTier(1),
    [Stage.PROD]: { ...everyTier(1), [Tier.MISSION_CRITICAL]: 2, [Tier.BUSINESS_CRITICAL]: 2 },
  },
  aurora: {
    [SizeClass.SMALL]: { min: 0.5, max: 4 },
    [SizeClass.MEDIUM]: { min: 2, max: 16 },
    [SizeClass.LARGE]: { min: 8, max: 64 },
  },
  auroraFloor: { [Stage.DEV]: 0, [Stage.STAGING]: 0.5 },
  pauseAfterSeconds: 1800,
  cloudSql: {
    [SizeClass.SMALL]: 'db-custom-2-7680',
    [SizeClass.MEDIUM]: 'db-custom-8-30720',
    [SizeClass.LARGE]: 'db-custom-32-122880',
  },
  cloudSqlDev: 'db-g1-small',
  // Once a month; AWS Security Hub, SecretsManager.4, wants 90 days at most.
  loginRotation: '23 4 1 * *',
  // Secrets Manager API reference, DeleteSecret, RecoveryWindowInDays: 7 to 30.
  loginRecoveryDays: { [Stage.DEV]: 7, [Stage.STAGING]: 30, [Stage.PROD]: 30 },
  cacheGigabytes: { [SizeClass.SMALL]: 2, [SizeClass.MEDIUM]: 10, [SizeClass.LARGE]: 50 },
  cacheUnits: { [SizeClass.SMALL]: 5_000, [SizeClass.MEDIUM]: 25_000, [SizeClass.LARGE]: 100_000 },
  memorystore: {
    [SizeClass.SMALL]: 'SHARED_CORE_NANO',
    [SizeClass.MEDIUM]: 'HIGHMEM_MEDIUM',
    [SizeClass.LARGE]: 'HIGHMEM_XLARGE',
  },
  snapshotDays: { [Stage.DEV]: 0, [Stage.STAGING]: 0, [Stage.PROD]: 7 },
};
