import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { POD_SECURITY_STANDARDS } from './standard';

export const privileged = defineContainerRule(
  {
    id: 'kubernetes-pod-privileged',
    title: 'Containers are not privileged',
    severity: RuleSeverity.ERROR,
    rationale: 'A privileged container is root on its node, and so on every pod and credential there.',
    remediation: 'Leave privileged out; add the one capability that is needed, if there is one.',
    example: 'security_context {\n  privileged = false\n}',
    controls: {
      nist80053: ['ac-6', 'sc-39'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.2'],
      cisKubernetes: ['5.2.2'],
      cisEks: ['4.2.1'],
    },
    source: POD_SECURITY_STANDARDS,
  },
  ({ block }) => block.mustNotBeTrue('security_context.privileged'),
);
