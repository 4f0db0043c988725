import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { BINDINGS, mustNotBind } from './subjects';

export const everybody = defineObjectRule(
  BINDINGS,
  {
    id: 'kubernetes-rbac-everybody',
    title: 'No right is for everybody who has a credential of the cluster',
    severity: RuleSeverity.ERROR,
    rationale:
      'Every pod of every team has such a credential; in GKE every Google account is among system:authenticated.',
    remediation: 'Bind the role to the people or the service accounts that need it.',
    example:
      'subject {\n  kind      = "Group"\n  name      = "team-payments"\n  api_group = "rbac.authorization.k8s.io"\n}',
    controls: {
      nist80053: ['ac-3', 'ac-6'],
      soc2: ['CC6.1', 'CC6.3'],
      iso27001: ['A.5.15'],
      pciDss: ['7.2.1'],
      cisGke: ['4.1.10'],
    },
    source: 'https://cloud.google.com/kubernetes-engine/docs/best-practices/rbac',
  },
  (binding) => mustNotBind(binding, ['system:authenticated', 'system:serviceaccounts']),
);
