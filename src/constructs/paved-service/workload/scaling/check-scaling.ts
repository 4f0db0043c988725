import { Environment, requireCustomResource } from '../../../../core/environment';
import { tierName } from '../../../../core/tier-name';
import {
  checkKind,
  checkKnownProps,
  checkList,
  checkOptionalKind,
  checkOptionalObject,
  checkWholeNumber,
  describeValue,
  isKind,
  Problems,
} from '../../../../core/validation';
import { isTier } from '../../../../stacks/ownership';
import { PavedServiceProps } from '../../props';
import { PavedServiceDecisions } from '../../versions';
import { QueueSource } from './queue-source';
import { Scaling } from './scaling';

const MOST_REPLICAS = 1000;
/** More is a sign of a mistake, and each is asked for every 15 seconds (Kubernetes, "Horizontal Pod Autoscaling"). */
const MOST_METRICS = 10;

/** What a scaled service is checked beside. */
interface Beside {
  readonly environment: Environment;
  /** Undefined where the version is not known, which is said elsewhere. */
  readonly version?: PavedServiceDecisions;
  readonly queues: Readonly<Record<string, QueueSource>>;
}

/** Says what is wrong with the replicas asked for, beside the defaults of the version where it is known. */
export function checkScaling(problems: Problems, props: PavedServiceProps, beside: Beside): void {
  if (!checkOptionalObject(problems, 'scaling', props.scaling)) return;
  checkKnownProps(problems, 'scaling', props.scaling, {
    min: true,
    max: true,
    cpuTarget: true,
    memoryTarget: true,
    metrics: true,
    triggers: true,
  });
  const scaling: Scaling = props.scaling ?? {};
  checkReplicas(problems, props, scaling, beside);
  checkTarget(problems, 'scaling.cpuTarget', scaling.cpuTarget);
  checkTarget(problems, 'scaling.memoryTarget', scaling.memoryTarget);
  const metrics = checkListOf(problems, 'scaling.metrics', 'ScalingMetric', scaling.metrics);
  const triggers = checkListOf(problems, 'scaling.triggers', 'ScalingTrigger', scaling.triggers);
  if (metrics > 0 && triggers > 0) {
    problems.add(
      'scaling.metrics must be left out beside scaling.triggers: with triggers KEDA makes the autoscaler, and two would fight',
      'say all of it as metrics, or all of it as triggers',
    );
  }
  if (triggers > 0) checkTriggers(problems, scaling, beside);
}

function checkReplicas(problems: Problems, props: PavedServiceProps, { min, max }: Scaling, beside: Beside): void {
  const { environment, version } = beside;
  const { stage } = environment;
  const mayRest = props.kind?.name === 'worker' && (props.scaling?.triggers ?? []).length > 0;
  const least = mayRest ? 0 : 1;
  const restFix =
    min === 0 ? 'only a worker with scaling.triggers can rest, for nothing but an event wakes it' : undefined;
  const minIsWhole =
    min === undefined || checkWholeNumber(problems, 'scaling.min', min, { min: least, max: MOST_REPLICAS }, restFix);
  const maxIsWhole =
    max === undefined || checkWholeNumber(problems, 'scaling.max', max, { min: 1, max: MOST_REPLICAS });
  const floor = min ?? (isTier(props.tier) ? version?.minReplicas[stage][props.tier] : undefined);
  if (!minIsWhole || !maxIsWhole || max === undefined || floor === undefined || max >= floor) return;
  problems.add(
    `scaling.max must be at least scaling.min, got ${max} < ${floor}`,
    min === undefined
      ? `raise scaling.max, or lower scaling.min (in ${stage}, ${tierName(props.tier)} services keep at least ${floor})`
      : 'raise scaling.max, or lower scaling.min',
  );
}

function checkTarget(problems: Problems, prop: string, target: Scaling['cpuTarget']): void {
  if (!checkOptionalKind(problems, prop, target, 'Percent') || target === undefined) return;
  if (target.value >= 1 && Number.isInteger(target.value)) return;
  problems.add(`${prop} must be a whole percentage from 1 to 100, got ${target.toString()}`);
}

/** How many there are. */
function checkListOf(
  problems: Problems,
  prop: string,
  kind: 'ScalingMetric' | 'ScalingTrigger',
  list: unknown,
): number {
  if (list === undefined || !checkList(problems, prop, list)) return 0;
  const entries = Array.from(list as unknown[]);
  entries.forEach((entry, index) => checkKind(problems, `${prop}[${index}]`, entry, kind));
  if (entries.length > MOST_METRICS) {
    problems.add(`${prop} must be at most ${MOST_METRICS}, got ${entries.length}`);
  }
  return entries.length;
}

function checkTriggers(problems: Problems, { max, triggers = [] }: Scaling, { environment, queues }: Beside): void {
  requireCustomResource(problems, environment, 'scaledobjects.keda.sh/v1alpha1', 'scaling.triggers');
  triggers.forEach((trigger, index) => {
    if (!isKind(trigger, 'ScalingTrigger')) return;
    const requested = trigger._requested();
    const prop = `scaling.triggers[${index}]`;
    if (requested.kind === 'schedule') {
      if (max === undefined || requested.replicas <= max) return;
      problems.add(
        `${prop}.replicas must be at most scaling.max, got ${requested.replicas} > ${max}`,
        'raise scaling.max',
      );
      return;
    }
    requireCustomResource(problems, environment, 'triggerauthentications.keda.sh/v1alpha1', `${prop} (a queue)`);
    if (Object.hasOwn(queues, requested.queue)) return;
    const known = Object.keys(queues);
    problems.add(
      `${prop}.queue must be a queue among the dependencies, got ${describeValue(requested.queue)}`,
      known.length === 0 ? 'declare the queue as a dependency' : `known here: ${known.join(', ')}`,
    );
  });
}
