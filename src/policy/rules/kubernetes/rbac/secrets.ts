import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { CLUSTER_ROLES, mustNotGrant } from './granted';
import { RBAC_GOOD_PRACTICES } from './sources';

export const secrets = defineObjectRule(
  CLUSTER_ROLES,
  {
    id: 'kubernetes-rbac-secrets',
    title: 'No role of the cluster reads every secret',
    severity: RuleSeverity.ERROR,
    rationale:
      'Who reads all secrets is whoever they belong to: every service account, every database. To list is to read: the answer holds the content.',
    remediation: 'Grant it in a role of one namespace, or name the secrets in resource_names.',
    example:
      'rule {\n  api_groups     = [""]\n  resources      = ["secrets"]\n  resource_names = ["api-tls"]\n  verbs          = ["get"]\n}',
    controls: {
      nist80053: ['ac-6', 'ia-5.7'],
      soc2: ['CC6.3'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
      cisKubernetes: ['5.1.2'],
      cisEks: ['4.1.2'],
      cisGke: ['4.1.2'],
    },
    source: RBAC_GOOD_PRACTICES,
  },
  (role) =>
    mustNotGrant(role, { apiGroups: [''], resources: ['secrets'], verbs: ['get', 'list', 'watch'], unlessNamed: true }),
);
