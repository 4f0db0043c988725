import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';

export const autoscalerMetrics = defineObjectRule(
  ['HorizontalPodAutoscaler'],
  {
    id: 'kubernetes-availability-autoscaler-metrics',
    title: 'An autoscaler says what it scales by',
    severity: RuleSeverity.WARNING,
    rationale:
      'Without a metric Kubernetes takes 80 % of the requested CPU, which fits few services, and no reader sees it.',
    remediation: 'Give a metric block with a target.',
    example:
      'metric {\n  type = "Resource"\n  resource {\n    name = "cpu"\n    target {\n      type                = "Utilization"\n      average_utilization = 70\n    }\n  }\n}',
    source: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/',
  },
  ({ block }) =>
    block.value('spec.target_cpu_utilization_percentage').isAbsent ? block.mustBeGiven('spec.metric') : [],
);
