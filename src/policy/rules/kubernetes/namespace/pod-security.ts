import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';

/** Decides what the API server refuses (Kubernetes, "Pod Security Admission"). */
const ENFORCE = 'metadata.labels["pod-security.kubernetes.io/enforce"]';

export const podSecurity = defineObjectRule(
  ['Namespace'],
  {
    id: 'kubernetes-namespace-pod-security',
    title: 'Namespaces refuse pods that could take over their node',
    severity: RuleSeverity.ERROR,
    rationale:
      'What is judged here is only what is in the Terraform; the label holds for everything else that makes pods.',
    remediation: 'Label the namespace with pod-security.kubernetes.io/enforce: restricted, or at the least baseline.',
    example: 'labels = {\n  "pod-security.kubernetes.io/enforce" = "restricted"\n}',
    controls: {
      nist80053: ['ac-6', 'cm-7'],
      soc2: ['CC6.1'],
      cisKubernetes: ['5.2.1', '5.2.2', '5.2.3', '5.2.4', '5.2.5'],
      cisEks: ['4.2.1', '4.2.2', '4.2.3', '4.2.4'],
      cisGke: ['4.2.1'],
    },
    source: 'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
  },
  ({ block }) => block.mustBeOneOf(ENFORCE, ['restricted', 'baseline']),
);
