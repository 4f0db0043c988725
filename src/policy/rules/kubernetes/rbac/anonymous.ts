import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { BINDINGS, mustNotBind } from './subjects';

export const anonymous = defineObjectRule(
  BINDINGS,
  {
    id: 'kubernetes-rbac-anonymous',
    title: 'Who has not said who it is gets no right',
    severity: RuleSeverity.ERROR,
    rationale:
      'The API of a managed cluster mostly stands in the internet: what is granted here is granted to everybody there.',
    remediation: 'Bind the role to the people or the service account that need it.',
    example:
      'subject {\n  kind      = "Group"\n  name      = "team-payments"\n  api_group = "rbac.authorization.k8s.io"\n}',
    controls: {
      nist80053: ['ac-3', 'ac-14', 'ia-2'],
      soc2: ['CC6.1'],
      iso27001: ['A.5.15'],
      pciDss: ['7.2.1', '8.2.1'],
      hipaa: ['164.312(a)(1)'],
      cisGke: ['4.1.8', '4.1.9'],
    },
    source: 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests',
    exceptable: false,
  },
  (binding) => mustNotBind(binding, ['system:anonymous', 'system:unauthenticated']),
);
