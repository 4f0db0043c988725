import { RequestedDrain } from './containers/requested-drain';
import { QueueSource } from './scaling/queue-source';
import { RequestedMetric, RequestedTrigger } from './scaling/requested-scaling';

/** A run to the end. */
interface RunSpec {
  readonly deadlineSeconds: number;
  readonly retries: number;
}

/** What kind of workload it is. */
export type KindSpec =
  | { readonly name: 'web' }
  | { readonly name: 'worker' }
  | ({ readonly name: 'job' } & RunSpec)
  | ({
      readonly name: 'cron-job';
      readonly schedule: string;
      readonly timeZone: string;
      readonly concurrency: string;
      readonly history: number;
      readonly startingDeadlineSeconds: number;
    } & RunSpec);

/** One container, whichever it is. */
export interface ContainerSpec {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly config: Readonly<Record<string, string>>;
  readonly cpu: string;
  readonly memory: string;
  /** Undefined where it is the pod's. */
  readonly user?: string;
  /** Name of the volume at /tmp. */
  readonly temporary: string;
}

/** A volume that containers may write to. */
export interface ScratchSpec {
  readonly name: string;
  readonly path: string;
  readonly size: string;
  /** A container's own, or everybody's. */
  readonly sharing: 'own' | 'shared';
}

/** When a replica may be asked, and when it is given up. */
export interface ProbesSpec {
  /** Undefined where an accepted connection says so. */
  readonly healthPath?: string;
  readonly livenessPath?: string;
  readonly startsWithinSeconds: number;
}

/** How a rollout goes. */
export interface RolloutSpec {
  readonly progressDeadlineSeconds: number;
  readonly minReadySeconds?: number;
  readonly timeoutMinutes: number;
  /** Whether the next plan looks at it, too. */
  readonly isChecked: boolean;
}

/** How many replicas there are, and by what. */
export interface ScalingSpec {
  readonly min: number;
  readonly max: number;
  readonly cpuTarget: number;
  readonly memoryTarget?: number;
  readonly metrics: readonly RequestedMetric[];
  readonly triggers: readonly TriggerSpec[];
  readonly scaleDown: { readonly calmSeconds: number; readonly percentPerMinute: number };
}

/** What KEDA counts replicas by. */
export type TriggerSpec =
  | Extract<RequestedTrigger, { kind: 'schedule' }>
  | { readonly kind: 'queue'; readonly source: QueueSource; readonly messagesPerReplica: number };

/** What runs, decided. */
export interface WorkloadSpec {
  readonly kind: KindSpec;
  readonly image: string;
  /** Undefined where nothing listens. */
  readonly port?: number;
  readonly container: ContainerSpec;
  readonly initContainers: readonly ContainerSpec[];
  readonly sidecars: readonly ContainerSpec[];
  readonly scratch: readonly ScratchSpec[];
  readonly files: Readonly<Record<string, string>>;
  readonly user: string;
  /** Undefined where nothing can be asked. */
  readonly probes?: ProbesSpec;
  readonly drain?: RequestedDrain;
  readonly gracePeriodSeconds: number;
  readonly rollout: RolloutSpec;
  /** Undefined for what runs to its end. */
  readonly scaling?: ScalingSpec;
  /** Whether a replica rather waits than shares a zone with too many others. */
  readonly zoneSpread: 'DoNotSchedule' | 'ScheduleAnyway';
  /** Undefined where there is one replica, which maintenance must be able to move. */
  readonly maxDisruption?: string;
  readonly priorityClass?: string;
}
