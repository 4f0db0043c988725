import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { mustNotBeOpen } from './peers';

export const openEgress = defineObjectRule(
  ['NetworkPolicy'],
  {
    id: 'kubernetes-network-open-egress',
    title: 'No network policy lets pods out to everywhere',
    severity: RuleSeverity.WARNING,
    rationale: 'Stolen data leaves, and tools of an intruder come in, through egress that is open to the world.',
    remediation: 'Name in to the pods, the namespaces or the ranges that are called.',
    example:
      'egress {\n  to {\n    pod_selector {\n      match_labels = { "app.kubernetes.io/name" = "web" }\n    }\n  }\n}',
    controls: {
      nist80053: ['sc-7', 'ac-4', 'sc-7.5'],
      soc2: ['CC6.6'],
      iso27001: ['A.8.22'],
      pciDss: ['1.3.2'],
    },
    source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  },
  (policy) => mustNotBeOpen(policy, 'Egress', 'to'),
);
