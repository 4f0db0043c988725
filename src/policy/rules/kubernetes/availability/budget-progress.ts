import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import type { KubernetesObject } from '../kubernetes-object';
import { defineObjectRule } from '../object-rule';
import { selectedBy } from '../pod-selectors';
import { REPLICATED_KINDS } from '../pods';
import { leastReplicas, podsOf } from '../replicas';

export const budgetProgress = defineObjectRule(
  ['PodDisruptionBudget'],
  {
    id: 'kubernetes-availability-budget-progress',
    title: 'A disruption budget lets at least one pod go',
    severity: RuleSeverity.WARNING,
    rationale: 'A budget that spares nobody blocks every drain: nodes are not updated, and stay with their holes.',
    remediation: 'Set max_unavailable to 1 or a percentage; min_available, if at all, below the number of replicas.',
    example: 'spec {\n  max_unavailable = "25%"\n}',
    controls: { nist80053: ['si-2', 'cp-10'] },
    source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/#zero-voluntary-evictions',
  },
  (budget) => [
    ...budget.block._must('spec.max_unavailable', ({ text }) => text !== '0' && text !== '0%', 'be above 0'),
    ...budget.block._must('spec.min_available', ({ text }) => text !== '100%', 'be below 100%'),
    ...selectedBy(budget, REPLICATED_KINDS).flatMap((workload) => sparesOne(budget, workload)),
  ],
);

function sparesOne({ block }: KubernetesObject, workload: KubernetesObject): Finding[] {
  const least = leastReplicas(workload);
  const amount = block.value('spec.min_available');
  // 100 % is told above, whatever the number of replicas.
  if (least?.isUnknown === true || amount.text === '100%') return [];
  const replicas = least?.number ?? 1;
  // Kubernetes rounds this percentage up (policy/v1, PodDisruptionBudgetSpec).
  const kept = podsOf(amount, replicas, Math.ceil);
  if (kept === undefined || kept < replicas) return [];
  const { address } = workload.resource;
  return [
    Finding.fail(
      `spec.min_available must be below the ${replicas} replicas of ${address}, got ${amount.shown}`,
      address,
    ),
  ];
}
