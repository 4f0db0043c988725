import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';

export const cpuRequest = defineContainerRule(
  {
    id: 'kubernetes-resources-cpu-request',
    title: 'Containers say how much CPU they need',
    severity: RuleSeverity.WARNING,
    rationale:
      'The kernel shares a busy CPU by requests: a container without one gets what is left, and no autoscaler can count it.',
    remediation: 'Set resources.requests.cpu.',
    example: 'resources {\n  requests = { cpu = "100m", memory = "256Mi" }\n}',
    controls: { nist80053: ['sc-6'] },
    source: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  },
  ({ block, role }) =>
    role === 'ephemeral_container' || !block.value('resources.limits.cpu').isAbsent
      ? []
      : block.mustBeGiven('resources.requests.cpu'),
);
