import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { mustEffectively } from '../pods';
import { POD_SECURITY_STANDARDS } from './standard';

export const runAsUser = defineContainerRule(
  {
    id: 'kubernetes-pod-run-as-user',
    title: 'No user that a pod names is root',
    severity: RuleSeverity.ERROR,
    rationale: 'User 0 is root, whatever the image says; with run_as_non_root such a pod does not even start.',
    remediation: 'Name a user above 0, or leave run_as_user to the image.',
    example: 'security_context {\n  run_as_user = "65532"\n}',
    controls: { nist80053: ['ac-6'], cisKubernetes: ['5.2.7'] },
    source: POD_SECURITY_STANDARDS,
  },
  (container, pod) => mustEffectively(container, pod, 'run_as_user', ({ number }) => number !== 0, 'not be 0'),
);
