import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { CLUSTER_ROLES, mustNotGrant } from './granted';
import { RBAC_GOOD_PRACTICES } from './sources';

export const persistentVolumes = defineObjectRule(
  CLUSTER_ROLES,
  {
    id: 'kubernetes-rbac-persistent-volumes',
    title: 'No role makes persistent volumes',
    severity: RuleSeverity.WARNING,
    rationale: 'A persistent volume can be a path of a node, past every rule that pods are held to.',
    remediation: 'Let storage classes make volumes for claims.',
    example: 'rule {\n  api_groups = [""]\n  resources  = ["persistentvolumeclaims"]\n  verbs      = ["create"]\n}',
    controls: { nist80053: ['ac-6'], iso27001: ['A.8.2'], cisKubernetes: ['5.1.9'] },
    source: RBAC_GOOD_PRACTICES,
  },
  (role) => mustNotGrant(role, { apiGroups: [''], resources: ['persistentvolumes'], verbs: ['create'] }),
);
