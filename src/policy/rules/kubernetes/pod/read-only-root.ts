import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';

export const readOnlyRoot = defineContainerRule(
  {
    id: 'kubernetes-pod-read-only-root',
    title: 'Containers cannot write to their own file system',
    severity: RuleSeverity.WARNING,
    rationale: 'Who breaks into a container that can write can leave tools there and change what it runs.',
    remediation: 'Set read_only_root_filesystem to true, and mount an empty_dir where the application writes.',
    example: 'security_context {\n  read_only_root_filesystem = true\n}',
    controls: { nist80053: ['cm-7', 'si-7'], cisKubernetes: ['5.6.3'], cisGke: ['4.6.3'] },
    source: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  },
  ({ block, role }) =>
    role === 'ephemeral_container' ? [] : block.mustBeTrue('security_context.read_only_root_filesystem'),
);
