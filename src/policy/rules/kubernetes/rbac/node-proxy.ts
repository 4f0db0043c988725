import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { CLUSTER_ROLES, mustNotGrant } from './granted';
import { RBAC_GOOD_PRACTICES } from './sources';

export const nodeProxy = defineObjectRule(
  CLUSTER_ROLES,
  {
    id: 'kubernetes-rbac-node-proxy',
    title: 'No role reaches the kubelet of a node through the API',
    severity: RuleSeverity.ERROR,
    rationale:
      'Through nodes/proxy one runs commands in every pod of the node, past admission control and the audit log.',
    remediation: 'Take nodes/proxy out; for metrics grant nodes/metrics and nodes/stats.',
    example: 'rule {\n  api_groups = [""]\n  resources  = ["nodes/metrics"]\n  verbs      = ["get"]\n}',
    controls: { nist80053: ['ac-6', 'au-12'], iso27001: ['A.8.3'], cisKubernetes: ['5.1.10'] },
    source: RBAC_GOOD_PRACTICES,
  },
  (role) =>
    mustNotGrant(role, {
      apiGroups: [''],
      resources: ['nodes/proxy'],
      verbs: ['create', 'delete', 'get', 'patch', 'update'],
    }),
);
