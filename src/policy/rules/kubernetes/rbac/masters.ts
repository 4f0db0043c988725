import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { RBAC_GOOD_PRACTICES } from './sources';
import { BINDINGS, mustNotBind } from './subjects';

export const masters = defineObjectRule(
  BINDINGS,
  {
    id: 'kubernetes-rbac-masters',
    title: 'Nobody is made a master of the cluster',
    severity: RuleSeverity.ERROR,
    rationale:
      'Members of system:masters pass every check, can lose no right by RBAC, and their certificates cannot be taken back.',
    remediation: 'Bind the role that is needed to a group of your identity provider.',
    example:
      'subject {\n  kind      = "Group"\n  name      = "team-payments"\n  api_group = "rbac.authorization.k8s.io"\n}',
    controls: { nist80053: ['ac-6', 'ac-6.1'], soc2: ['CC6.3'], cisKubernetes: ['5.1.7'], cisGke: ['4.1.6'] },
    source: RBAC_GOOD_PRACTICES,
    exceptable: false,
  },
  (binding) => mustNotBind(binding, ['system:masters']),
);
