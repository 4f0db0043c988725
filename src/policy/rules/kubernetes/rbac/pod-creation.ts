import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { CLUSTER_ROLES, mustNotGrant } from './granted';
import { RBAC_GOOD_PRACTICES } from './sources';

export const podCreation = defineObjectRule(
  CLUSTER_ROLES,
  {
    id: 'kubernetes-rbac-pod-creation',
    title: 'No role of the cluster makes pods in every namespace',
    severity: RuleSeverity.WARNING,
    rationale:
      'Who makes a pod in a namespace has every secret and every service account of that namespace: of the system, those of the cluster.',
    remediation: 'Grant it in a role of the namespaces that need it.',
    example: 'rule {\n  api_groups = [""]\n  resources  = ["pods"]\n  verbs      = ["get", "list", "watch"]\n}',
    controls: { nist80053: ['ac-6'], iso27001: ['A.8.2'], cisKubernetes: ['5.1.4'], cisEks: ['4.1.4'] },
    source: RBAC_GOOD_PRACTICES,
  },
  (role) =>
    mustNotGrant(role, {
      apiGroups: ['', 'apps', 'batch'],
      resources: [
        'cronjobs',
        'daemonsets',
        'deployments',
        'jobs',
        'pods',
        'replicasets',
        'replicationcontrollers',
        'statefulsets',
      ],
      verbs: ['create'],
    }),
);
