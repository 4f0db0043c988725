import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';
import { lastingContainers, LONG_RUNNING_KINDS } from '../pods';

export const readiness = definePodRule(
  {
    id: 'kubernetes-probe-readiness',
    title: 'What takes calls says when it can',
    severity: RuleSeverity.WARNING,
    rationale:
      'Without a readiness probe a pod gets traffic before it has started and while it cannot serve, and a broken version rolls out to the end.',
    remediation: 'Give each container with a port a readiness_probe.',
    example: 'readiness_probe {\n  http_get {\n    path = "/ready"\n    port = "http"\n  }\n}',
    controls: { nist80053: ['si-13'], soc2: ['A1.2'] },
    source: 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/',
  },
  (pod) => [
    ...pod.unseen,
    ...lastingContainers(pod)
      .filter(({ block }) => !block.value('port').isAbsent && !isEmptyList(block.value('port')))
      .flatMap(({ block }) => block.mustBeGiven('readiness_probe')),
  ],
  LONG_RUNNING_KINDS,
);

function isEmptyList({ literal }: { readonly literal: unknown }): boolean {
  return Array.isArray(literal) && literal.length === 0;
}
