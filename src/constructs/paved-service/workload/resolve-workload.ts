import { Stage } from '../../../core/stage';
import { Tier } from '../../../core/tier';
import { Place } from '../../../stacks/place';
import { PavedServiceProps } from '../props';
import { PavedServiceDecisions } from '../versions';
import { Container } from './containers/container';
import { resolveKind } from './kind/resolve-kind';
import { QueueSource } from './scaling/queue-source';
import { resolveScaling } from './scaling/resolve-scaling';
import { ContainerSpec, ScratchSpec, WorkloadSpec } from './workload-spec';

const TEMPORARY = '/tmp';
const TEMPORARY_VOLUME = 'tmp';
/** A quarter of the replicas at a time: a rollout is this many times a start. */
const WAVES = 4;

/** What a workload learns from what its service depends on. */
export interface Surroundings {
  readonly queues: Readonly<Record<string, QueueSource>>;
  /** Environment variables that say where everything is. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Everything about what runs, decided: the version's defaults, then what the user said. All of it has been checked. */
export function resolveWorkload(
  id: string,
  props: PavedServiceProps,
  { platform, environment }: Place,
  decisions: PavedServiceDecisions,
  { queues, variables }: Surroundings,
): WorkloadSpec {
  const { tier, initContainers = [], sidecars = [] } = props;
  const kind = resolveKind(props.kind?._requested() ?? { name: 'web' }, decisions);
  const runsOn = kind.name === 'web' || kind.name === 'worker';
  const scaling = runsOn ? resolveScaling(props, environment.stage, decisions, queues) : undefined;
  const container = ownContainer(id, props, decisions, variables);
  const initial = initContainers.map((each, index) =>
    besideContainer(each, container, `${TEMPORARY_VOLUME}-init-${index}`),
  );
  const sidecarDefaults = { cpu: `${decisions.sidecarCpuMillis}m`, memory: `${decisions.sidecarMemoryMebibytes}Mi` };
  const lasting = sidecars.map((each, index) =>
    besideContainer(each, sidecarDefaults, `${TEMPORARY_VOLUME}-sidecar-${index}`),
  );
  const startsWithinSeconds = props.startsWithin?.toSeconds() ?? decisions.startsWithinSeconds;
  // Twice the start: the second try of a replica whose first one hung still counts.
  const progressDeadlineSeconds = Math.max(decisions.progressDeadlineSeconds, 2 * startsWithinSeconds);
  const drain = props.drain?._requested();
  const grace = props.gracePeriod?.toSeconds() ?? decisions.gracePeriodSeconds;
  return {
    kind,
    image: props.image,
    port: props.port,
    container,
    initContainers: initial,
    sidecars: lasting,
    scratch: scratchOf(props, [container, ...initial, ...lasting], decisions),
    files: { ...props.files },
    user: `${props.user ?? decisions.user}`,
    probes:
      props.port === undefined
        ? undefined
        : { healthPath: props.healthPath, livenessPath: props.livenessPath, startsWithinSeconds },
    drain,
    gracePeriodSeconds: grace + (drain?.kind === 'shell' ? drain.seconds : 0),
    rollout: {
      progressDeadlineSeconds,
      minReadySeconds: decisions.minReadySeconds,
      timeoutMinutes: Math.ceil((WAVES * startsWithinSeconds + progressDeadlineSeconds) / 60),
      isChecked: platform._servicesIn(environment.name).rolloutCheck ?? true,
    },
    scaling,
    zoneSpread: tier === Tier.MISSION_CRITICAL && environment.stage === Stage.PROD ? 'DoNotSchedule' : 'ScheduleAnyway',
    maxDisruption: scaling !== undefined && scaling.min > 1 ? decisions.maxDisruption : undefined,
    priorityClass: environment.facts.kubernetes.priorityClasses?.[tier],
  };
}

function ownContainer(
  name: string,
  props: PavedServiceProps,
  decisions: PavedServiceDecisions,
  variables: Surroundings['variables'],
): ContainerSpec {
  const { image, command, args } = props;
  return {
    name,
    image,
    command,
    args,
    config: { ...variables, ...props.config },
    cpu: props.cpu?.toString() ?? `${decisions.cpuMillis}m`,
    memory: props.memory?.toString() ?? `${decisions.memoryMebibytes}Mi`,
    temporary: TEMPORARY_VOLUME,
  };
}

function besideContainer(
  container: Container,
  defaults: Pick<ContainerSpec, 'cpu' | 'memory'>,
  temporary: string,
): ContainerSpec {
  const { name, image, command, args, user } = container;
  return {
    name,
    image,
    command,
    args,
    config: { ...container.config },
    cpu: container.cpu?.toString() ?? defaults.cpu,
    memory: container.memory?.toString() ?? defaults.memory,
    user: user === undefined ? undefined : `${user}`,
    temporary,
  };
}

/** Every container has a /tmp of its own, for programs leave files of fixed names there; what is declared is everybody's. */
function scratchOf(
  { scratch = {} }: PavedServiceProps,
  containers: readonly ContainerSpec[],
  { scratchSize }: PavedServiceDecisions,
): ScratchSpec[] {
  const size = scratch[TEMPORARY]?.toString() ?? scratchSize;
  const shared = Object.keys(scratch).filter((path) => path !== TEMPORARY);
  return [
    ...containers.map(({ temporary }) => ({ name: temporary, path: TEMPORARY, size, sharing: 'own' as const })),
    ...shared.sort().map((path, index) => ({
      name: `scratch-${index}`,
      path,
      size: scratch[path]?.toString() ?? scratchSize,
      sharing: 'shared' as const,
    })),
  ];
}
