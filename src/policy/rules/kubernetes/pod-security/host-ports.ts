import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { unseenAt } from '../pods';
import { POD_SECURITY_STANDARDS } from './standard';

export const hostPorts = defineContainerRule(
  {
    id: 'kubernetes-pod-host-ports',
    title: 'Containers take no port of their node',
    severity: RuleSeverity.ERROR,
    rationale:
      'A port of the node is reached past every service and network policy, and only one pod of a node can have it.',
    remediation: 'Leave host_port out and put a service before the pods.',
    example: 'port {\n  container_port = 8080\n}',
    controls: { nist80053: ['sc-7', 'cm-7'], cisKubernetes: ['5.2.12'] },
    source: POD_SECURITY_STANDARDS,
  },
  ({ block }) => [
    ...unseenAt(block, 'port'),
    ...block
      .blocks('port')
      .flatMap((port) => port._must('host_port', ({ isAbsent, number }) => isAbsent || number === 0, 'not be given')),
  ],
);
