import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';
import { POD_SECURITY_STANDARDS } from './standard';

export const hostNamespaces = definePodRule(
  {
    id: 'kubernetes-pod-host-namespaces',
    title: 'Pods share neither the network, nor the processes, nor the memory of their node',
    severity: RuleSeverity.ERROR,
    rationale:
      'In the namespaces of its node a pod sees the traffic and the processes of every other, and network policies do not hold it.',
    remediation: 'Leave host_network, host_pid and host_ipc out.',
    example: 'spec {\n  host_network = false\n}',
    controls: {
      nist80053: ['sc-39', 'ac-6'],
      cisKubernetes: ['5.2.3', '5.2.4', '5.2.5'],
      cisEks: ['4.2.2', '4.2.3', '4.2.4'],
    },
    source: POD_SECURITY_STANDARDS,
  },
  ({ spec }) => ['host_network', 'host_pid', 'host_ipc'].flatMap((setting) => spec.mustNotBeTrue(setting)),
);
