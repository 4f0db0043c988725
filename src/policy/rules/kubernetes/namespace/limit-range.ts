import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { mustHaveInNamespace } from './in-namespace';

export const limitRange = defineObjectRule(
  ['Namespace'],
  {
    id: 'kubernetes-namespace-limit-range',
    title: 'Namespaces give containers a request and a limit that state none',
    severity: RuleSeverity.WARNING,
    rationale: 'Under a quota Kubernetes refuses such a container; without one it may take all of a node.',
    remediation: 'Add a limit range of type Container to the namespace.',
    example:
      'resource "kubernetes_limit_range_v1" "defaults" {\n  spec {\n    limit {\n      type            = "Container"\n      default         = { memory = "256Mi" }\n      default_request = { cpu = "50m", memory = "256Mi" }\n    }\n  }\n}',
    controls: { nist80053: ['sc-6', 'sc-5'] },
    source: 'https://kubernetes.io/docs/concepts/policy/limit-range/',
  },
  (namespace) => mustHaveInNamespace(namespace, 'LimitRange', 'a limit range'),
);
