import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { CLUSTER_ROLES, mustNotGrant } from './granted';
import { RBAC_GOOD_PRACTICES } from './sources';

export const webhooks = defineObjectRule(
  CLUSTER_ROLES,
  {
    id: 'kubernetes-rbac-webhooks',
    title: 'No role changes what the API server asks before it accepts an object',
    severity: RuleSeverity.WARNING,
    rationale:
      'Who sets a webhook sees every object that is written, secrets too, and can change it or switch policy off.',
    remediation: 'Grant it to the operator that needs it alone, by resource_names.',
    example:
      'rule {\n  api_groups = ["admissionregistration.k8s.io"]\n  resources  = ["validatingwebhookconfigurations"]\n  verbs      = ["get"]\n}',
    controls: { nist80053: ['ac-6', 'cm-5'], iso27001: ['A.8.2'], cisKubernetes: ['5.1.12'] },
    source: RBAC_GOOD_PRACTICES,
  },
  (role) =>
    mustNotGrant(role, {
      apiGroups: ['admissionregistration.k8s.io'],
      resources: ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'],
      verbs: ['create', 'delete', 'patch', 'update'],
      unlessNamed: true,
    }),
);
