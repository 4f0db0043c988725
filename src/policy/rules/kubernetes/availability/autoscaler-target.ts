import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import type { Kind } from '../kinds';
import type { KubernetesObject } from '../kubernetes-object';
import { markedNeighbours, Marker, neighbours } from '../neighbours';
import { defineObjectRule } from '../object-rule';

const NAME: Marker = {
  asks: false,
  marksOf: ({ block }) => {
    const name = block.value('metadata.name').text;
    return name === undefined ? undefined : [name];
  },
};
const SCALABLE: readonly Kind[] = ['Deployment', 'ReplicaSet', 'ReplicationController', 'Rollout', 'StatefulSet'];

export const autoscalerTarget = defineObjectRule(
  ['HorizontalPodAutoscaler'],
  {
    id: 'kubernetes-availability-autoscaler-target',
    title: 'An autoscaler names something that exists',
    severity: RuleSeverity.WARNING,
    rationale: 'An autoscaler of nothing is accepted and does nothing: the service stays small until it fails.',
    remediation: 'Name the kind and the name of the workload in scale_target_ref.',
    example: 'scale_target_ref {\n  api_version = "apps/v1"\n  kind        = "Deployment"\n  name        = "api"\n}',
    controls: { nist80053: ['cp-10'] },
    source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  },
  (autoscaler) => {
    const path = 'spec.scale_target_ref';
    const [kind, name] = ['kind', 'name'].map((each) => autoscaler.block.value(`${path}.${each}`));
    const unseen = kind?.expression ?? name?.expression;
    if (unseen !== undefined) return [Finding.unknown(unseen, path)];
    const isTarget = (each: KubernetesObject): boolean =>
      each.kind === kind?.text && each.block.value('metadata.name').text === name?.text;
    const named = (each: Kind): readonly KubernetesObject[] =>
      markedNeighbours(autoscaler, each, [name?.text ?? ''], NAME).certain;
    if (SCALABLE.some((each) => named(each).some(isTarget))) return [];
    const wanted = `${kind?.text ?? 'nothing'} ${name?.text ?? ''}`.trim();
    // A namespace of which the app makes no workload may get them from elsewhere.
    if (SCALABLE.every((each) => neighbours(autoscaler, each).certain.length === 0))
      return [Finding.unknown(`${wanted}, which is not of this app`, path)];
    return [Finding.fail(`${path} must name a workload of its namespace, got ${wanted}`, path)];
  },
);
