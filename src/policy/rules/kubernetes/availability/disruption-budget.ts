import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';
import { selecting } from '../pod-selectors';
import { REPLICATED_KINDS } from '../pods';
import { leastReplicas } from '../replicas';
import { inProduction } from '../serves-customers';

/** Of fewer none can be spared, and there is nothing for a budget to divide. */
const WORTH_A_BUDGET = 2;

export const disruptionBudget = definePodRule(
  {
    id: 'kubernetes-availability-disruption-budget',
    title: 'In production a disruption budget guards what runs more than once',
    severity: RuleSeverity.WARNING,
    rationale: 'Without one an update of the nodes may take all replicas at the same time.',
    remediation: 'Add a pod disruption budget whose selector matches the labels of the pods.',
    example:
      'resource "kubernetes_pod_disruption_budget_v1" "api" {\n  spec {\n    max_unavailable = "25%"\n    selector {\n      match_labels = { "app.kubernetes.io/name" = "api" }\n    }\n  }\n}',
    controls: { nist80053: ['cp-10', 'si-13'], soc2: ['A1.2'], iso27001: ['A.8.14'] },
    source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  },
  (pod) => {
    if (!inProduction(pod.object)) return [];
    const replicas = leastReplicas(pod.object);
    if (replicas?.isUnknown !== true && (replicas?.number ?? 1) < WORTH_A_BUDGET) return [];
    const { certain, possible } = selecting('PodDisruptionBudget', pod);
    if (certain.length > 0) return [];
    const [perhaps] = possible;
    if (perhaps !== undefined) return [Finding.unknown(`the pods that ${perhaps.resource.address} selects`)];
    if (replicas?.expression !== undefined) return [Finding.unknown(replicas.expression, 'spec.replicas')];
    return [Finding.fail('must have a pod disruption budget that selects its pods, got none')];
  },
  REPLICATED_KINDS,
);
