import { Stage } from '../../core/stage';
import { Tier } from '../../core/tier';
import { NotApplicableDecision, VersionTable } from '../../core/versions';
import { DATA_V1, DataDecisions } from './dependencies/data-decisions';

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
  /** How long a rollout may stand still before it has failed. */
  readonly progressDeadlineSeconds: number;
  /** How long a new replica must be ready before it counts; undefined leaves it to Kubernetes, which counts it at once. */
  readonly minReadySeconds?: number;
  readonly user: number;
  /** How much a replica may write to /tmp before it is evicted: a full node would take its neighbours along. */
  readonly scratchSize: string;
  /** The share of replicas that maintenance may take away at once; it rounds up, so one can always go. */
  readonly maxDisruption: string;
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
  progressDeadlineSeconds: 600,
  user: 65532,
  scratchSize: '1Gi',
  maxDisruption: '25%',
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

/** What checkov asks of a workload and a service on the paved road must not have. */
const NOT_APPLICABLE: readonly NotApplicableDecision[] = [
  {
    check: 'kubernetes-job-time-to-live',
    resource: 'Bootstrap',
    reason:
      'Terraform would find a job that was cleared away gone and run it again at every apply; there is one for each database, and it is done in seconds (docs/paved-service.md)',
  },
  {
    check: 'CKV_K8S_11',
    resource: 'Resource',
    reason:
      'a CPU limit throttles a container while the node has CPU to spare, and latency suffers first; the CPU request already guarantees each neighbour its share (docs/paved-service.md)',
  },
  {
    check: 'CKV_K8S_8',
    resource: 'Resource',
    reason:
      'a liveness probe that fails under load restarts what is merely busy, and so turns slowness into an outage; readiness takes a replica out of traffic, and a process that is stuck for good is for its owner to declare (docs/paved-service.md)',
  },
];

/** Every version of `PavedService`. */
export const PAVED_SERVICE_VERSIONS = new VersionTable<PavedServiceDecisions>('PavedService', {
  '1.0': { status: 'supported', supportedUntil: '2028-05-31', decisions: v1, notApplicable: NOT_APPLICABLE },
  '2.0': { status: 'preview', decisions: v2, notApplicable: NOT_APPLICABLE },
});
