import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { namespaceOf, neighbours } from '../neighbours';
import { definePodRule } from '../object-rule';
import { selecting } from '../pod-selectors';
import { DIRECTIONS, directionsOf } from '../traffic-directions';

export const coverage = definePodRule(
  {
    id: 'kubernetes-network-coverage',
    title: 'Network policies say with whom each workload talks, both ways',
    severity: RuleSeverity.WARNING,
    rationale: 'A pod that no policy selects is reached by every other of the cluster, and reaches everything itself.',
    remediation: 'Add a default-deny to the namespace, and policies for what the workload needs.',
    example:
      'resource "kubernetes_network_policy_v1" "default_deny" {\n  spec {\n    pod_selector {}\n    policy_types = ["Ingress", "Egress"]\n  }\n}',
    controls: {
      nist80053: ['sc-7', 'sc-7.5', 'ac-4'],
      soc2: ['CC6.6'],
      iso27001: ['A.8.22'],
      pciDss: ['1.3.1', '1.3.2'],
      cisKubernetes: ['5.3.2'],
      cisEks: ['4.3.2'],
      cisGke: ['4.3.2'],
    },
    source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  },
  (pod) => {
    // Network policies do not hold pods in the network of their node.
    if (pod.spec.value('host_network').bool === true) return [];
    const { certain, possible } = selecting('NetworkPolicy', pod);
    return DIRECTIONS.filter((each) => !certain.some((policy) => directionsOf(policy).includes(each))).map((each) => {
      const perhaps = possible.find((policy) => directionsOf(policy).includes(each));
      if (perhaps !== undefined) return Finding.unknown(`whether ${perhaps.resource.address} selects its pods`, each);
      const namespace = namespaceOf(pod.object);
      return neighbours(pod.object, 'Namespace').certain.length > 0
        ? Finding.fail(`must be selected by a network policy for ${each}, got none`, each)
        : Finding.unknown(`the policies of namespace ${namespace ?? ''}, which is made elsewhere`, each);
    });
  },
);
