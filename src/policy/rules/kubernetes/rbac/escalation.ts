import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { mustNotGrant, ROLES } from './granted';
import { RBAC_GOOD_PRACTICES } from './sources';

export const escalation = defineObjectRule(
  ROLES,
  {
    id: 'kubernetes-rbac-escalation',
    title: 'No role lets anybody become somebody with more rights',
    severity: RuleSeverity.ERROR,
    rationale:
      'With escalate or bind one grants oneself any right, with impersonate one acts as anybody, the masters of the cluster included.',
    remediation: 'Take escalate, bind and impersonate out.',
    example:
      'rule {\n  api_groups = ["rbac.authorization.k8s.io"]\n  resources  = ["roles"]\n  verbs      = ["get", "list"]\n}',
    controls: {
      nist80053: ['ac-6', 'ac-6.1'],
      soc2: ['CC6.3'],
      iso27001: ['A.8.2'],
      cisKubernetes: ['5.1.8'],
      cisEks: ['4.1.8'],
      cisGke: ['4.1.7'],
    },
    source: RBAC_GOOD_PRACTICES,
  },
  (role) =>
    mustNotGrant(role, {
      apiGroups: ['', 'authentication.k8s.io', 'rbac.authorization.k8s.io'],
      resources: ['clusterroles', 'roles', 'groups', 'serviceaccounts', 'uids', 'users', 'userextras'],
      verbs: ['bind', 'escalate', 'impersonate'],
    }),
);
