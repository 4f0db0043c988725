import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { POD_SECURITY_STANDARDS } from './standard';

const PROBES = ['liveness_probe', 'readiness_probe', 'startup_probe', 'lifecycle.post_start', 'lifecycle.pre_stop'];
const ACTIONS = ['http_get.host', 'tcp_socket.host'];

export const probeHosts = defineContainerRule(
  {
    id: 'kubernetes-pod-probe-hosts',
    title: 'Probes and lifecycle hooks call no host but their pod',
    severity: RuleSeverity.ERROR,
    rationale:
      'The kubelet makes these calls from the network of the node, and so would fetch whatever a pod tells it to.',
    remediation: 'Leave host out: the address of the pod is the default.',
    example: 'readiness_probe {\n  http_get {\n    path = "/ready"\n    port = "http"\n  }\n}',
    controls: { nist80053: ['sc-7', 'ac-4'] },
    source: POD_SECURITY_STANDARDS,
  },
  ({ block }) =>
    PROBES.flatMap((probe) =>
      ACTIONS.flatMap((action) =>
        block._must(`${probe}.${action}`, ({ isAbsent, text }) => isAbsent || text === '', 'not be given'),
      ),
    ),
);
