import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';

const ENFORCE = 'metadata.labels["pod-security.kubernetes.io/enforce"]';

export const podSecurityRestricted = defineObjectRule(
  ['Namespace'],
  {
    id: 'kubernetes-namespace-pod-security-restricted',
    title: 'Namespaces refuse pods that could gain rights',
    severity: RuleSeverity.NOTE,
    rationale:
      'The level baseline lets containers run as root and keep capabilities that hardly any application needs.',
    remediation: 'Label the namespace with pod-security.kubernetes.io/enforce: restricted.',
    example: 'labels = {\n  "pod-security.kubernetes.io/enforce" = "restricted"\n}',
    controls: { nist80053: ['ac-6'], cisKubernetes: ['5.2.6', '5.2.7'], cisEks: ['4.2.5'] },
    source: 'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
  },
  ({ block }) => block.mustBeOneOf(ENFORCE, ['restricted']),
);
