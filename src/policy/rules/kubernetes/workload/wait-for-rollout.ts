import { RuleSeverity } from '../../../rule/rule-severity';
import { MANIFEST_TYPE } from '../kinds';
import { defineObjectRule } from '../object-rule';

export const waitForRollout = defineObjectRule(
  ['DaemonSet', 'Deployment', 'StatefulSet'],
  {
    id: 'kubernetes-workload-wait-for-rollout',
    title: 'An apply ends when the new pods serve, and fails when they do not',
    severity: RuleSeverity.WARNING,
    rationale:
      'Otherwise Terraform reports success of a release that never starts, and goes on with what depends on it.',
    remediation: 'Leave wait_for_rollout true; in a manifest set wait.rollout.',
    example: 'wait_for_rollout = true',
    controls: { nist80053: ['cm-3', 'cm-4'], soc2: ['CC8.1'] },
    source: 'https://registry.terraform.io/providers/hashicorp/kubernetes/2.38.0/docs/resources/deployment_v1',
  },
  ({ resource }) =>
    resource.type === MANIFEST_TYPE ? resource.mustBeTrue('wait.rollout') : resource.mustNotBeFalse('wait_for_rollout'),
);
