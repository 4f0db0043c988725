import type { PolicyValue } from '../../resource/policy-value';
import type { KubernetesObject } from './kubernetes-object';
import { markedNeighbours, Marker } from './neighbours';

/** How many pods a workload has at the least: as its autoscaler says, or itself; Kubernetes makes one by default. */
export function leastReplicas(object: KubernetesObject): PolicyValue | undefined {
  const [autoscaler] = autoscalersOf(object);
  const replicas = object.block.value('spec.replicas');
  const value = autoscaler === undefined ? replicas : autoscaler.block.value('spec.min_replicas');
  return value.isAbsent ? undefined : value;
}

/** The autoscalers that name a workload as what they scale. */
export function autoscalersOf(object: KubernetesObject): readonly KubernetesObject[] {
  const name = object.block.value('metadata.name').text;
  if (name === undefined) return [];
  return markedNeighbours(object, 'HorizontalPodAutoscaler', [name], TARGET_NAME).certain.filter(
    ({ block }) =>
      block.value('spec.scale_target_ref.kind').text === object.kind &&
      block.value('spec.scale_target_ref.name').text === name,
  );
}

/** The name of what an autoscaler scales. */
const TARGET_NAME: Marker = {
  asks: true,
  marksOf: ({ block }) => {
    const name = block.value('spec.scale_target_ref.name').text;
    return name === undefined ? undefined : [name];
  },
};

/** How many of a number of pods an amount means, which Kubernetes takes as a number or a percentage. */
export function podsOf(amount: PolicyValue, replicas: number, round: (pods: number) => number): number | undefined {
  if (amount.number !== undefined) return amount.number;
  const percent = /^(\d+)%$/.exec(amount.text ?? '')?.[1];
  return percent === undefined ? undefined : round((Number(percent) / 100) * replicas);
}
