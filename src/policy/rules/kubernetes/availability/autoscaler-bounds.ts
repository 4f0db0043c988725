import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';

export const autoscalerBounds = defineObjectRule(
  ['HorizontalPodAutoscaler'],
  {
    id: 'kubernetes-availability-autoscaler-bounds',
    title: 'An autoscaler has room to scale',
    severity: RuleSeverity.ERROR,
    rationale: 'Kubernetes refuses a maximum below the minimum: the apply fails.',
    remediation: 'Set max_replicas to at least min_replicas.',
    example: 'min_replicas = 3\nmax_replicas = 12',
    source: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/',
  },
  ({ block }) => {
    // Kubernetes takes 1 for no minimum.
    const least = block.value('spec.min_replicas');
    if (least.expression !== undefined) return [Finding.unknown(least.expression, 'spec.min_replicas')];
    return block.mustBeAtLeast('spec.max_replicas', least.number ?? 1);
  },
);
