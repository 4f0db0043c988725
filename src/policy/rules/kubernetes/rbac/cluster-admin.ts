import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { RBAC_GOOD_PRACTICES } from './sources';
import { BINDINGS } from './subjects';

export const clusterAdmin = defineObjectRule(
  BINDINGS,
  {
    id: 'kubernetes-rbac-cluster-admin',
    title: 'Nobody is bound to cluster-admin',
    severity: RuleSeverity.ERROR,
    rationale: 'Whose credential of a cluster admin is stolen has lost every workload, every secret and every node.',
    remediation: 'Write a role with the rights that are needed, and bind that.',
    example:
      'role_ref {\n  kind      = "ClusterRole"\n  name      = "view"\n  api_group = "rbac.authorization.k8s.io"\n}',
    controls: {
      nist80053: ['ac-6', 'ac-6.5'],
      soc2: ['CC6.3'],
      iso27001: ['A.5.15', 'A.8.2'],
      pciDss: ['7.2.1', '7.2.2'],
      cisKubernetes: ['5.1.1'],
      cisEks: ['4.1.1'],
      cisGke: ['4.1.1'],
    },
    source: RBAC_GOOD_PRACTICES,
  },
  ({ block, resource }) =>
    // A role that the app makes has another name: this one is there by itself.
    resource.target('role_ref.name') === undefined ? block.mustNotBeOneOf('role_ref.name', ['cluster-admin']) : [],
);
