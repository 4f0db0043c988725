import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';

export const memoryLimit = defineContainerRule(
  {
    id: 'kubernetes-resources-memory-limit',
    title: 'Containers have a limit of memory',
    severity: RuleSeverity.WARNING,
    rationale: 'A leak in a container without a limit ends with the kernel killing pods of others on the same node.',
    remediation: 'Set resources.limits.memory; a limit of CPU is not asked for, for it throttles.',
    example: 'resources {\n  requests = { cpu = "100m", memory = "256Mi" }\n  limits   = { memory = "256Mi" }\n}',
    controls: { nist80053: ['sc-6', 'sc-5'] },
    source: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  },
  // Kubernetes lets an ephemeral container have no resources.
  ({ block, role }) => (role === 'ephemeral_container' ? [] : block.mustBeGiven('resources.limits.memory')),
);
