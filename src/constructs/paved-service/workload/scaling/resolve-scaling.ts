import { Stage } from '../../../../core/stage';
import { PavedServiceProps } from '../../props';
import { PavedServiceDecisions } from '../../versions';
import { ScalingSpec, TriggerSpec } from '../workload-spec';
import { QueueSource } from './queue-source';
import { RequestedTrigger } from './requested-scaling';

/** How many replicas there are, and by what, with the version's defaults for what was left out. */
export function resolveScaling(
  { tier, scaling = {} }: PavedServiceProps,
  stage: Stage,
  decisions: PavedServiceDecisions,
  queues: Readonly<Record<string, QueueSource>>,
): ScalingSpec {
  const { cpuTarget, memoryTarget, metrics = [], triggers = [] } = scaling;
  const min = scaling.min ?? decisions.minReplicas[stage][tier];
  const wanted = triggers.map((trigger) => trigger._requested());
  return {
    min,
    max: scaling.max ?? Math.max(min, decisions.maxReplicas[stage][tier], ...wanted.map(replicasOf)),
    cpuTarget: cpuTarget?.value ?? decisions.cpuTarget,
    memoryTarget: memoryTarget?.value,
    metrics: metrics.map((metric) => metric._requested()),
    triggers: wanted.flatMap((trigger) => triggerOf(trigger, queues)),
    scaleDown: decisions.scaleDown,
  };
}

function replicasOf(trigger: RequestedTrigger): number {
  return trigger.kind === 'schedule' ? trigger.replicas : 0;
}

function triggerOf(trigger: RequestedTrigger, queues: Readonly<Record<string, QueueSource>>): TriggerSpec[] {
  if (trigger.kind === 'schedule') return [trigger];
  const source = queues[trigger.queue];
  return source === undefined ? [] : [{ kind: 'queue', source, messagesPerReplica: trigger.messagesPerReplica }];
}
