import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { CLUSTER_ROLES, mustNotGrant } from './granted';
import { RBAC_GOOD_PRACTICES } from './sources';

export const certificateApproval = defineObjectRule(
  CLUSTER_ROLES,
  {
    id: 'kubernetes-rbac-certificate-approval',
    title: 'No role approves certificates of the cluster',
    severity: RuleSeverity.ERROR,
    rationale: 'Who approves a request makes a client certificate of any user, which nobody can take back.',
    remediation: 'Leave approval to the controllers of the cluster.',
    example:
      'rule {\n  api_groups = ["certificates.k8s.io"]\n  resources  = ["certificatesigningrequests"]\n  verbs      = ["get"]\n}',
    controls: { nist80053: ['ac-6', 'ia-5'], iso27001: ['A.8.3'], cisKubernetes: ['5.1.11'] },
    source: RBAC_GOOD_PRACTICES,
  },
  (role) =>
    mustNotGrant(role, {
      apiGroups: ['certificates.k8s.io'],
      resources: ['certificatesigningrequests/approval'],
      verbs: ['patch', 'update'],
    }),
);
