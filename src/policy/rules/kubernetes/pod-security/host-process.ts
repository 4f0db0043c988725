import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { mustEffectively } from '../pods';
import { POD_SECURITY_STANDARDS } from './standard';

export const hostProcess = defineContainerRule(
  {
    id: 'kubernetes-pod-host-process',
    title: 'Windows containers do not run as processes of the host',
    severity: RuleSeverity.ERROR,
    rationale: 'A HostProcess container has the rights of the node itself, and those of every pod on it.',
    remediation: 'Leave host_process out, or set it to false.',
    example: 'security_context {\n  windows_options {\n    host_process = false\n  }\n}',
    controls: { nist80053: ['ac-6'], cisKubernetes: ['5.2.10'] },
    source: POD_SECURITY_STANDARDS,
  },
  (container, pod) =>
    mustEffectively(container, pod, 'windows_options.host_process', ({ bool }) => bool !== true, 'not be true'),
);
