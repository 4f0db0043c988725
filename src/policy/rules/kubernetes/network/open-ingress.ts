import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { mustNotBeOpen } from './peers';

export const openIngress = defineObjectRule(
  ['NetworkPolicy'],
  {
    id: 'kubernetes-network-open-ingress',
    title: 'No network policy lets everybody in',
    severity: RuleSeverity.ERROR,
    rationale: 'Policies add up: one that lets everybody in undoes every other for these pods.',
    remediation: 'Name in from the pods, the namespaces or the ranges that may call.',
    example:
      'ingress {\n  from {\n    pod_selector {\n      match_labels = { "app.kubernetes.io/name" = "web" }\n    }\n  }\n}',
    controls: {
      nist80053: ['sc-7', 'ac-4'],
      soc2: ['CC6.6'],
      iso27001: ['A.8.22'],
      pciDss: ['1.3.1'],
    },
    source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  },
  (policy) => mustNotBeOpen(policy, 'Ingress', 'from'),
);
