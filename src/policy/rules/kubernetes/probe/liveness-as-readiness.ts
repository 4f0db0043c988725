import type { PolicyBlock } from '../../../resource/policy-block';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';
import { lastingContainers, LONG_RUNNING_KINDS } from '../pods';

const ACTIONS = ['exec', 'grpc', 'http_get', 'tcp_socket'];

export const livenessAsReadiness = definePodRule(
  {
    id: 'kubernetes-probe-liveness-as-readiness',
    title: 'A pod is restarted for other reasons than those for which it gets no traffic',
    severity: RuleSeverity.NOTE,
    rationale:
      'When both probes ask the same, a busy pod is killed instead of relieved, and its load goes to the others, which follow.',
    remediation:
      'Let liveness ask only whether the process is stuck, leave it out, or give it a higher failure_threshold.',
    example: 'liveness_probe {\n  failure_threshold = 10\n  http_get {\n    path = "/alive"\n    port = "http"\n  }\n}',
    controls: { nist80053: ['si-13'] },
    source: 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/',
  },
  (pod) => [
    ...pod.unseen,
    ...lastingContainers(pod)
      .filter(({ block }) => asTheSame(block))
      .map(({ block }) => {
        const at = `${block.path}.liveness_probe`;
        return Finding.fail(`${at} must not ask the same as the readiness probe, and as often`, at);
      }),
  ],
  LONG_RUNNING_KINDS,
);

function asTheSame(container: PolicyBlock): boolean {
  const [liveness] = container.blocks('liveness_probe');
  const [ready] = container.blocks('readiness_probe');
  if (liveness === undefined || ready === undefined) return false;
  const asked = (probe: PolicyBlock): string => JSON.stringify(ACTIONS.map((each) => flat(probe.value(each).literal)));
  // Kubernetes gives up after three failures (Probe v1 core).
  const failures = (probe: PolicyBlock): number => probe.value('failure_threshold').number ?? 3;
  return asked(liveness) === asked(ready) && failures(liveness) <= failures(ready);
}

/** One block may stand with a list around it, or without. */
function flat(action: unknown): unknown {
  return Array.isArray(action) && action.length === 1 ? action[0] : action;
}
