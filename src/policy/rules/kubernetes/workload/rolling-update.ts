import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import type { KubernetesObject } from '../kubernetes-object';
import { defineObjectRule } from '../object-rule';
import { leastReplicas, podsOf } from '../replicas';
import { inProduction } from '../serves-customers';

export const rollingUpdate = defineObjectRule(
  ['DaemonSet', 'Deployment', 'StatefulSet'],
  {
    id: 'kubernetes-workload-rolling-update',
    title: 'In production an update leaves pods that serve',
    severity: RuleSeverity.WARNING,
    rationale:
      'To recreate all pods at once is an outage at every release; to replace none until they are deleted by hand is none at all.',
    remediation: 'Use a rolling update whose max_unavailable is 0 or a part of the replicas.',
    example:
      'strategy {\n  type = "RollingUpdate"\n  rolling_update {\n    max_surge       = "25%"\n    max_unavailable = "0"\n  }\n}',
    controls: { nist80053: ['cm-3', 'cp-10'], soc2: ['A1.2'] },
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment',
  },
  (object) =>
    inProduction(object) ? ['spec.strategy', 'spec.update_strategy'].flatMap((at) => judge(object, at)) : [],
);

function judge(object: KubernetesObject, at: string): Finding[] {
  const { block } = object;
  const replicas = leastReplicas(object)?.number ?? 1;
  return [
    ...block.mustNotBeOneOf(`${at}.type`, ['Recreate', 'OnDelete']),
    ...block._must(
      `${at}.rolling_update.max_unavailable`,
      (amount) => {
        // Kubernetes rounds this percentage down (apps/v1, RollingUpdateDeployment).
        const gone = podsOf(amount, replicas, Math.floor);
        if (gone === undefined) return true;
        const countless = object.kind === 'DaemonSet';
        return countless ? amount.text !== '100%' : gone === 0 || gone < replicas;
      },
      `be less than all ${object.kind === 'DaemonSet' ? 'pods' : `${replicas} replicas`}`,
    ),
  ];
}
