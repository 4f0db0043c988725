import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';
import { REPLICATED_KINDS } from '../pods';
import { leastReplicas } from '../replicas';
import { inProduction } from '../serves-customers';

export const spread = definePodRule(
  {
    id: 'kubernetes-workload-spread',
    title: 'Replicas in production are kept apart',
    severity: RuleSeverity.WARNING,
    rationale:
      'Unless told otherwise the scheduler may put all replicas in one zone or on one node, and they go down together.',
    remediation: 'Add a topology_spread_constraint over topology.kubernetes.io/zone, or a pod anti-affinity.',
    example:
      'topology_spread_constraint {\n  max_skew           = 1\n  topology_key       = "topology.kubernetes.io/zone"\n  when_unsatisfiable = "ScheduleAnyway"\n}',
    controls: { nist80053: ['cp-10', 'sc-36'], soc2: ['A1.2'], iso27001: ['A.8.14'] },
    source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
  },
  ({ object, spec }) => {
    if (!inProduction(object)) return [];
    const apart = ['topology_spread_constraint', 'affinity.pod_anti_affinity'];
    if (apart.some((path) => !spec.value(path).isAbsent)) return [];
    const replicas = leastReplicas(object);
    if (replicas?.expression !== undefined) return [Finding.unknown(replicas.expression, 'spec.replicas')];
    const count = replicas?.number ?? 1;
    if (count < 2) return [];
    return [Finding.fail(`must spread its pods by topology or anti-affinity, got ${count} replicas with neither`)];
  },
  REPLICATED_KINDS,
);
