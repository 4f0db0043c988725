import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';

export const memoryRequest = defineContainerRule(
  {
    id: 'kubernetes-resources-memory-request',
    title: 'Containers say how much memory they need',
    severity: RuleSeverity.WARNING,
    rationale:
      'Without a request the scheduler takes a pod to need nothing, and it is the first to be evicted when memory is short.',
    remediation: 'Set resources.requests.memory to what the application needs; a limit alone counts as the request.',
    example: 'resources {\n  requests = { memory = "256Mi" }\n  limits   = { memory = "256Mi" }\n}',
    controls: { nist80053: ['sc-6'] },
    source: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/',
  },
  ({ block, role }) =>
    role === 'ephemeral_container' || !block.value('resources.limits.memory').isAbsent
      ? []
      : block.mustBeGiven('resources.requests.memory'),
);
