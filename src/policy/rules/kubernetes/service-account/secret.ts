import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { unseenAt } from '../pods';

export const secret = defineObjectRule(
  ['ServiceAccount'],
  {
    id: 'kubernetes-service-account-secret',
    title: 'Service accounts have no secret with a token that never ends',
    severity: RuleSeverity.WARNING,
    rationale:
      'The list of secrets of an account is from the time when each had such a token; it also lets pods mount them.',
    remediation: 'Leave the secret block out; pods get tokens that end by themselves.',
    example: 'resource "kubernetes_service_account_v1" "api" {\n  automount_service_account_token = false\n}',
    controls: { nist80053: ['ia-5'], iso27001: ['A.5.17'] },
    source:
      'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#manual-secret-management-for-serviceaccounts',
  },
  // In a manifest the list has a name in the plural.
  ({ block }) =>
    ['secret', 'secrets'].flatMap((path) => [
      ...unseenAt(block, path),
      ...block
        .blocks(path)
        .map((each) => Finding.fail(`${each.path} must not be given`, each.value('name').text ?? path)),
    ]),
);
