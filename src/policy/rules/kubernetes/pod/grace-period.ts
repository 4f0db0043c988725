import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';

export const gracePeriod = definePodRule(
  {
    id: 'kubernetes-pod-grace-period',
    title: 'Pods get time to finish what they have begun',
    severity: RuleSeverity.WARNING,
    rationale:
      'With no grace a pod is killed at once, at every rollout and every move: requests are cut off, and writes may be half done.',
    remediation: 'Set termination_grace_period_seconds above the longest request; the default is 30.',
    example: 'spec {\n  termination_grace_period_seconds = 30\n}',
    controls: { nist80053: ['cp-10'] },
    source: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  },
  ({ spec }) =>
    spec._must(
      'termination_grace_period_seconds',
      ({ isAbsent, number }) => isAbsent || (number !== undefined && number > 0),
      'be above 0',
    ),
);
