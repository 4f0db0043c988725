import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { mustEffectively } from '../pods';
import { POD_SECURITY_STANDARDS } from './standard';

export const runAsNonRoot = defineContainerRule(
  {
    id: 'kubernetes-pod-run-as-non-root',
    title: 'Containers do not run as root',
    severity: RuleSeverity.ERROR,
    rationale:
      'Root in a container is root on the node once there is any way out, and most images run as root unless told not to.',
    remediation: 'Set run_as_non_root of the pod to true, and let the image have a user.',
    example: 'security_context {\n  run_as_non_root = true\n  run_as_user     = "65532"\n}',
    controls: { nist80053: ['ac-6'], soc2: ['CC6.1'], iso27001: ['A.8.2'], cisKubernetes: ['5.2.7'] },
    source: POD_SECURITY_STANDARDS,
  },
  (container, pod) => mustEffectively(container, pod, 'run_as_non_root', ({ bool }) => bool === true, 'be true'),
);
