import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { POD_SECURITY_STANDARDS } from './standard';

export const privilegeEscalation = defineContainerRule(
  {
    id: 'kubernetes-pod-privilege-escalation',
    title: 'Containers cannot gain more rights than they start with',
    severity: RuleSeverity.ERROR,
    rationale: 'With a binary that is setuid root in its image, a process of any user becomes root.',
    remediation: 'Set allow_privilege_escalation to false; absent means true.',
    example: 'security_context {\n  allow_privilege_escalation = false\n}',
    controls: { nist80053: ['ac-6', 'ac-6.10'], iso27001: ['A.8.2'], cisKubernetes: ['5.2.6'], cisEks: ['4.2.5'] },
    source: POD_SECURITY_STANDARDS,
  },
  ({ block }, { onWindows }) =>
    onWindows
      ? []
      : block._must('security_context.allow_privilege_escalation', ({ bool }) => bool === false, 'be false'),
);
