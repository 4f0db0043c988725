import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { mustHaveInNamespace } from './in-namespace';

export const quota = defineObjectRule(
  ['Namespace'],
  {
    id: 'kubernetes-namespace-quota',
    title: 'Namespaces have a quota',
    severity: RuleSeverity.WARNING,
    rationale: 'Without one a single team, or a single loop, takes the room of every other.',
    remediation: 'Add a resource quota to the namespace.',
    example:
      'resource "kubernetes_resource_quota_v1" "quota" {\n  spec {\n    hard = { "requests.cpu" = "20", "requests.memory" = "64Gi", pods = "100" }\n  }\n}',
    controls: { nist80053: ['sc-6', 'sc-5'] },
    source: 'https://kubernetes.io/docs/concepts/policy/resource-quotas/',
  },
  (namespace) => mustHaveInNamespace(namespace, 'ResourceQuota', 'a resource quota'),
);
