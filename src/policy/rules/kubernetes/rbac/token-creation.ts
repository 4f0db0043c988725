import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { mustNotGrant, ROLES } from './granted';
import { RBAC_GOOD_PRACTICES } from './sources';

export const tokenCreation = defineObjectRule(
  ROLES,
  {
    id: 'kubernetes-rbac-token-creation',
    title: 'No role makes tokens of service accounts',
    severity: RuleSeverity.ERROR,
    rationale: 'Who makes a token of an account is that account, wherever the token is carried.',
    remediation: 'Take serviceaccounts/token out, or name the accounts in resource_names.',
    example: 'rule {\n  api_groups = [""]\n  resources  = ["serviceaccounts"]\n  verbs      = ["get"]\n}',
    controls: { nist80053: ['ac-6', 'ia-5'], iso27001: ['A.8.2'], cisKubernetes: ['5.1.13'] },
    source: RBAC_GOOD_PRACTICES,
  },
  (role) =>
    mustNotGrant(role, { apiGroups: [''], resources: ['serviceaccounts/token'], verbs: ['create'], unlessNamed: true }),
);
