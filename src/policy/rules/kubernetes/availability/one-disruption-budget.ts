import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';
import { selecting } from '../pod-selectors';
import { REPLICATED_KINDS } from '../pods';

export const oneDisruptionBudget = definePodRule(
  {
    id: 'kubernetes-availability-one-disruption-budget',
    title: 'No pod is under two disruption budgets',
    severity: RuleSeverity.WARNING,
    rationale: 'Kubernetes does not evict a pod that two budgets select: every update of its node hangs.',
    remediation: 'Keep one of the budgets, or narrow their selectors.',
    example: 'selector {\n  match_labels = { "app.kubernetes.io/name" = "api" }\n}',
    controls: { nist80053: ['cp-10'] },
    source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/api-eviction/#how-api-initiated-eviction-works',
  },
  (pod) => {
    const names = selecting('PodDisruptionBudget', pod).certain.map(({ resource }) => resource.address);
    return names.length < 2
      ? []
      : [Finding.fail(`must be under one disruption budget, got ${names.sort().join(', ')}`)];
  },
  REPLICATED_KINDS,
);
