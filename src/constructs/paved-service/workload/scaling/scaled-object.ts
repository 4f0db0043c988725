import { Construct } from 'constructs';
import { CustomObject, createCustomObject } from '../../../../stacks/custom-objects/custom-object';
import { objectMetadata } from '../../metadata';
import { PavedServiceSpec } from '../../spec';
import { ScalingSpec, TriggerSpec } from '../workload-spec';
import { scaleDownRule, scaleUpRule } from './behavior';
import { QueueSource } from './queue-source';

const API_VERSION = 'keda.sh/v1alpha1';
/** How KEDA proves who it is to the cloud whose queue it looks at (KEDA, "Authentication": pod identity). */
const POD_IDENTITY: Readonly<Record<QueueSource['cloud'], string>> = { aws: 'aws', google: 'gcp' };

/** Creates what makes KEDA scale a service: it makes the autoscaler itself, so there is no other. */
export function createScaledObject(scope: Construct, spec: PavedServiceSpec, scaling: ScalingSpec): void {
  const queues = scaling.triggers.flatMap((trigger) => (trigger.kind === 'queue' ? [trigger.source.cloud] : []));
  const [cloud] = queues;
  if (cloud !== undefined) createCustomObject(scope, 'TriggerAuthentication', triggerAuthentication(spec, cloud));
  createCustomObject(scope, 'ScaledObject', scaledObject(spec, scaling));
}

/** No key in it: KEDA uses the cloud identity of its own pods, which must be allowed to look at the queue. */
function triggerAuthentication(spec: PavedServiceSpec, cloud: QueueSource['cloud']): CustomObject {
  return {
    apiVersion: API_VERSION,
    kind: 'TriggerAuthentication',
    metadata: objectMetadata(spec),
    spec: { podIdentity: { provider: POD_IDENTITY[cloud] } },
  };
}

/** The object that KEDA reads (keda.sh/v1alpha1, ScaledObject). */
export function scaledObject(spec: PavedServiceSpec, scaling: ScalingSpec): CustomObject {
  const { min, max, cpuTarget, memoryTarget, triggers, scaleDown } = scaling;
  return {
    apiVersion: API_VERSION,
    kind: 'ScaledObject',
    metadata: objectMetadata(spec),
    spec: {
      scaleTargetRef: { name: spec.name },
      minReplicaCount: min,
      maxReplicaCount: max,
      // KEDA's own, said aloud: it asks every 30 seconds, and lets the last replica rest after 5 quiet minutes.
      pollingInterval: 30,
      cooldownPeriod: 300,
      advanced: {
        horizontalPodAutoscalerConfig: { behavior: { scaleUp: scaleUpRule(), scaleDown: scaleDownRule(scaleDown) } },
      },
      triggers: [
        ...utilization('cpu', cpuTarget),
        ...utilization('memory', memoryTarget),
        ...triggers.map((trigger) => triggerBlock(spec, trigger)),
      ],
    },
  };
}

function utilization(type: string, target: number | undefined): object[] {
  return target === undefined ? [] : [{ type, metricType: 'Utilization', metadata: { value: `${target}` } }];
}

function triggerBlock(spec: PavedServiceSpec, trigger: TriggerSpec): object {
  if (trigger.kind === 'schedule') {
    const { timeZone, start, end, replicas } = trigger;
    return { type: 'cron', metadata: { timezone: timeZone, start, end, desiredReplicas: `${replicas}` } };
  }
  return { ...queueBlock(trigger.source, `${trigger.messagesPerReplica}`), authenticationRef: { name: spec.name } };
}

function queueBlock(source: QueueSource, messages: string): object {
  if (source.cloud === 'aws') {
    const { url, region } = source;
    return { type: 'aws-sqs-queue', metadata: { queueURL: url, queueLength: messages, awsRegion: region } };
  }
  const { subscription } = source;
  return {
    type: 'gcp-pubsub',
    metadata: { subscriptionName: subscription, mode: 'SubscriptionSize', value: messages },
  };
}
