import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { unseenAt } from '../pods';
import { ROLES } from './granted';
import { RBAC_GOOD_PRACTICES } from './sources';

const LISTS = ['api_groups', 'resources', 'verbs', 'non_resource_urls'];

export const wildcards = defineObjectRule(
  ROLES,
  {
    id: 'kubernetes-rbac-wildcards',
    title: 'Roles name what they grant, and do not say everything',
    severity: RuleSeverity.ERROR,
    rationale:
      'An asterisk grants what exists and whatever will: with the next operator that is installed, its secrets too.',
    remediation: 'List the API groups, the resources and the verbs.',
    example:
      'rule {\n  api_groups = ["apps"]\n  resources  = ["deployments"]\n  verbs      = ["get", "list", "watch"]\n}',
    controls: {
      nist80053: ['ac-6', 'ac-3'],
      soc2: ['CC6.3'],
      iso27001: ['A.5.15', 'A.8.2'],
      pciDss: ['7.2.1'],
      cisKubernetes: ['5.1.3'],
      cisEks: ['4.1.3'],
      cisGke: ['4.1.3'],
    },
    source: RBAC_GOOD_PRACTICES,
  },
  ({ block }) => [
    ...(block.value('rule').isUnknown ? [Finding.unknown('rule', 'rule')] : []),
    ...block.blocks('rule').flatMap((rule) =>
      LISTS.flatMap((list) => [
        ...unseenAt(rule, list),
        ...rule.values(list).flatMap(({ text, expression, shown }) => {
          if (expression !== undefined) return [Finding.unknown(expression, list)];
          return isWildcard(text ?? '')
            ? [Finding.fail(`${rule.path}.${list} must name each, got ${shown}`, list)]
            : [];
        }),
      ]),
    ),
  ],
);

function isWildcard(name: string): boolean {
  return name === '*' || name.startsWith('*/');
}
