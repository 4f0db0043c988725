import { RuleSeverity } from '../../../rule/rule-severity';
import { selectsEverything } from '../label-selector';
import { defineObjectRule } from '../object-rule';
import { podSelectorOf } from '../pod-selectors';
import { DIRECTIONS, directionsOf } from '../traffic-directions';
import { mustHaveInNamespace } from './in-namespace';

export const defaultDeny = defineObjectRule(
  ['Namespace'],
  {
    id: 'kubernetes-namespace-default-deny',
    title: 'Namespaces let no traffic pass that nobody has allowed',
    severity: RuleSeverity.WARNING,
    rationale: 'Kubernetes lets every pod talk to every other, and to the world, until a policy selects it.',
    remediation: 'Add a network policy with an empty pod_selector for Ingress and Egress.',
    example:
      'resource "kubernetes_network_policy_v1" "default_deny" {\n  spec {\n    pod_selector {}\n    policy_types = ["Ingress", "Egress"]\n  }\n}',
    controls: {
      nist80053: ['sc-7.5', 'ac-4'],
      soc2: ['CC6.6'],
      iso27001: ['A.8.22'],
      pciDss: ['1.3.1', '1.3.2'],
      cisKubernetes: ['5.3.2'],
      cisEks: ['4.3.2'],
      cisGke: ['4.3.2'],
    },
    source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies',
  },
  (namespace) =>
    DIRECTIONS.flatMap((direction) =>
      mustHaveInNamespace(
        namespace,
        'NetworkPolicy',
        `a network policy that selects every pod for ${direction}`,
        (policy) => {
          const selector = podSelectorOf(policy);
          return selector !== undefined && selectsEverything(selector) && directionsOf(policy).includes(direction);
        },
      ),
    ),
);
