import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { servesCustomers } from '../serves-customers';

export const autoscalerMinimum = defineObjectRule(
  ['HorizontalPodAutoscaler'],
  {
    id: 'kubernetes-availability-autoscaler-minimum',
    title: 'In production an autoscaler leaves at least two of what must not fail',
    severity: RuleSeverity.WARNING,
    rationale: 'At night it scales down to its minimum: with one pod left a crash is an outage.',
    remediation: 'Set min_replicas to at least 2; absent means 1.',
    example: 'min_replicas = 3',
    controls: { nist80053: ['cp-10', 'si-13'], soc2: ['A1.2'], iso27001: ['A.8.14'] },
    source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  },
  (autoscaler) => (servesCustomers(autoscaler) ? autoscaler.block.mustBeAtLeast('spec.min_replicas', 2) : []),
);
