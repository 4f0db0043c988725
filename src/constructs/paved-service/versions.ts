import { Stage } from '../../core/stage';
import { Tier } from '../../core/tier';
import { VersionTable } from '../../core/versions';
import { DATA_V1, DataDecisions } from './dependencies/data-decisions';
import { NOT_APPLICABLE } from './not-applicable';

type ByTier = Readonly<Record<Tier, number>>;

/** What a version of `PavedService` decides. */
export interface PavedServiceDecisions {
  readonly minReplicas: Readonly<Record<Stage, ByTier>>;
  readonly maxReplicas: Readonly<Record<Stage, ByTier>>;
  /** Percent of the CPU request. */
  readonly cpuTarget: number;
  readonly cpuMillis: number;
  readonly memoryMebibytes: number;
  readonly gracePeriodSeconds: number;
  /** How long a replica may take to start before it is started again. */
  readonly startsWithinSeconds: number;
  readonly sidecarCpuMillis: number;
  readonly sidecarMemoryMebibytes: number;
  /** How long a service has been calm before replicas go, and what share of them then goes in a minute. */
  readonly scaleDown: { readonly calmSeconds: number; readonly percentPerMinute: number };
  /** What runs to its end. */
  readonly jobs: {
    readonly retries: number;
    readonly deadlineSeconds: number;
    readonly cronDeadlineSeconds: number;
    readonly history: number;
    /** How late a run may start: longer than an upgrade of the control plane takes. */
    readonly startingDeadlineSeconds: number;
  };
  /** How long a rollout may stand still before it has failed. */
  readonly progressDeadlineSeconds: number;
  /** How long a new replica must be ready before it counts; undefined leaves it to Kubernetes, which counts it at once. */
  readonly minReadySeconds?: number;
  readonly user: number;
  /** How much a replica may write to /tmp before it is evicted: a full node would take its neighbours along. */
  readonly scratchSize: string;
  /** The share of replicas that maintenance may take away at once; it rounds up, so one can always go. */
  readonly maxDisruption: string;
  /** How data that belongs to a service is kept. */
  readonly dataStores: {
    /** How long what was overwritten or deleted in a bucket can be had back. */
    readonly oldVersionDays: Readonly<Record<Stage, ByTier>>;
    readonly preventDestroy: Readonly<Record<Stage, boolean>>;
    readonly keyDeletionDays: Readonly<Record<Stage, number>>;
    /** How long a message waits for a worker. */
    readonly messageDays: Readonly<Record<Stage, number>>;
    readonly deadLetterDays: number;
    readonly processSeconds: number;
    readonly attempts: number;
    readonly secretRefresh: string;
  };
  /** Its databases and caches. */
  readonly data: DataDecisions;
  /** Construct ids that are part of Terraform addresses, and what each was called in the version before. */
  readonly ids: { readonly ingressPolicy: string };
  readonly formerIds: { readonly ingressPolicy?: string };
}

const everyTier = (count: number): ByTier => ({
  [Tier.MISSION_CRITICAL]: count,
  [Tier.BUSINESS_CRITICAL]: count,
  [Tier.OPERATIONAL]: count,
  [Tier.ADMINISTRATIVE]: count,
});

const v1: PavedServiceDecisions = {
  minReplicas: {
    [Stage.DEV]: everyTier(1),
    [Stage.STAGING]: { ...everyTier(1), [Tier.MISSION_CRITICAL]: 2, [Tier.BUSINESS_CRITICAL]: 2 },
    [Stage.PROD]: { ...everyTier(2), [Tier.MISSION_CRITICAL]: 3, [Tier.ADMINISTRATIVE]: 1 },
  },
  maxReplicas: {
    [Stage.DEV]: everyTier(2),
    [Stage.STAGING]: everyTier(4),
    [Stage.PROD]: {
      [Tier.MISSION_CRITICAL]: 30,
      [Tier.BUSINESS_CRITICAL]: 20,
      [Tier.OPERATIONAL]: 10,
      [Tier.ADMINISTRATIVE]: 4,
    },
  },
  cpuTarget: 70,
  cpuMillis: 250,
  memoryMebibytes: 512,
  gracePeriodSeconds: 30,
  startsWithinSeconds: 300,
  sidecarCpuMillis: 100,
  sidecarMemoryMebibytes: 128,
  scaleDown: { calmSeconds: 300, percentPerMinute: 10 },
  jobs: {
    retries: 2,
    deadlineSeconds: 15 * 60,
    cronDeadlineSeconds: 60 * 60,
    history: 3,
    startingDeadlineSeconds: 600,
  },
  progressDeadlineSeconds: 600,
  user: 65532,
  scratchSize: '1Gi',
  maxDisruption: '25%',
  dataStores: {
    // A month has every monthly run in it that could notice a loss; what a business stands on keeps a quarter.
    oldVersionDays: {
      [Stage.DEV]: everyTier(7),
      [Stage.STAGING]: everyTier(14),
      [Stage.PROD]: { ...everyTier(30), [Tier.MISSION_CRITICAL]: 90, [Tier.BUSINESS_CRITICAL]: 90 },
    },
    preventDestroy: { [Stage.DEV]: false, [Stage.STAGING]: true, [Stage.PROD]: true },
    // KMS API reference, ScheduleKeyDeletion: 7 is the least, 30 the most. Cloud KMS takes both.
    keyDeletionDays: { [Stage.DEV]: 7, [Stage.STAGING]: 30, [Stage.PROD]: 30 },
    // SQS, CreateQueue: 4 days is its own default, 14 the most.
    messageDays: { [Stage.DEV]: 4, [Stage.STAGING]: 4, [Stage.PROD]: 14 },
    deadLetterDays: 14,
    processSeconds: 60,
    attempts: 5,
    secretRefresh: '1h',
  },
  data: DATA_V1,
  ids: { ingressPolicy: 'Allow' },
  formerIds: {},
};

/** A replica that dies in its first seconds no longer counts as rolled out; the ingress policy is named for what it is. */
const v2: PavedServiceDecisions = {
  ...v1,
  minReadySeconds: 10,
  ids: { ingressPolicy: 'Ingress' },
  formerIds: { ingressPolicy: 'Allow' },
};

/** Every version of `PavedService`. */
export const PAVED_SERVICE_VERSIONS = new VersionTable<PavedServiceDecisions>('PavedService', {
  '1.0': { status: 'supported', supportedUntil: '2028-05-31', decisions: v1, notApplicable: NOT_APPLICABLE },
  '2.0': { status: 'preview', decisions: v2, notApplicable: NOT_APPLICABLE },
});
