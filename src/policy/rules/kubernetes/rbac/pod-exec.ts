import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { mustNotGrant, ROLES } from './granted';
import { RBAC_GOOD_PRACTICES } from './sources';

export const podExec = defineObjectRule(
  ROLES,
  {
    id: 'kubernetes-rbac-pod-exec',
    title: 'No role lets anybody into running pods',
    severity: RuleSeverity.ERROR,
    rationale:
      'Who gets into a pod has its data, its secrets and its rights, and what is done there is in no log of the application.',
    remediation: 'Take pods/exec and its like out; give such access for a time, when it is needed.',
    example: 'rule {\n  api_groups = [""]\n  resources  = ["pods/log"]\n  verbs      = ["get"]\n}',
    controls: { nist80053: ['ac-6', 'ac-3'], soc2: ['CC6.3'], iso27001: ['A.8.2'] },
    source: RBAC_GOOD_PRACTICES,
  },
  (role) =>
    mustNotGrant(role, {
      apiGroups: [''],
      resources: ['pods/attach', 'pods/ephemeralcontainers', 'pods/exec', 'pods/portforward'],
      verbs: ['create', 'get', 'patch', 'update'],
    }),
);
