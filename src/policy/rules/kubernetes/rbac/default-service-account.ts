import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { RBAC_GOOD_PRACTICES } from './sources';
import { BINDINGS } from './subjects';

export const defaultServiceAccount = defineObjectRule(
  BINDINGS,
  {
    id: 'kubernetes-rbac-default-service-account',
    title: 'The account that every namespace has gets no right',
    severity: RuleSeverity.ERROR,
    rationale: 'Every pod that names no account of its own has what is granted to it.',
    remediation: 'Create a service account for the workload and bind the role to that.',
    example: 'subject {\n  kind      = "ServiceAccount"\n  name      = "api"\n  namespace = "payments"\n}',
    controls: { nist80053: ['ac-6'], cisKubernetes: ['5.1.5'], cisEks: ['4.1.5'], cisGke: ['4.1.4'] },
    source: RBAC_GOOD_PRACTICES,
  },
  ({ block, resource }) => [
    ...(block.value('subject').isUnknown ? [Finding.unknown('subject', 'subject')] : []),
    ...block.blocks('subject').flatMap((subject) => {
      if (subject.value('kind').text !== 'ServiceAccount') return [];
      const target = resource.target(`${subject.path.replace(/\[(\d+)\]$/, '.$1')}.name`);
      if (target !== undefined && !target.type.startsWith('kubernetes_default_service_account')) return [];
      if (target === undefined) return subject.mustNotBeOneOf('name', ['default']);
      return [Finding.fail(`${subject.path} must not be the default service account`, 'default')];
    }),
  ],
);
