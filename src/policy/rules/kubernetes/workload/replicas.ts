import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { REPLICATED_KINDS } from '../pods';
import { leastReplicas } from '../replicas';
import { servesCustomers } from '../serves-customers';

/** One can go, by a failure or for an update of its node, and another serves. */
const LEAST = 2;

export const replicas = defineObjectRule(
  REPLICATED_KINDS,
  {
    id: 'kubernetes-workload-replicas',
    title: 'In production what must not fail runs more than once',
    severity: RuleSeverity.WARNING,
    rationale:
      'One pod is an outage at every update of its node and every crash; for tier 0 and 1 that costs money or trust at once.',
    remediation: 'Set spec.replicas, or the minimum of the autoscaler, to at least 2.',
    example: 'replicas = "3"',
    controls: { nist80053: ['cp-10', 'si-13'], soc2: ['A1.2'], iso27001: ['A.8.14'] },
    source: 'https://kubernetes.io/docs/concepts/workloads/pods/disruptions/',
  },
  (object) => {
    if (!servesCustomers(object)) return [];
    const least = leastReplicas(object);
    if (least?.expression !== undefined) return [Finding.unknown(least.expression, 'spec.replicas')];
    const count = least?.number ?? 1;
    return count >= LEAST ? [] : [Finding.fail(`must run at least ${LEAST} replicas, got ${count}`)];
  },
);
