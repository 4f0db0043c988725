import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const userPolicies = defineRule(
  {
    id: 'aws-iam-user-policies',
    title: 'No policy is given to an IAM user',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_iam_user_policy', 'aws_iam_user_policy_attachment', 'aws_iam_policy_attachment'],
    rationale: 'Rights that were given person by person are never taken back together.',
    remediation: 'Attach the policy to a role or a group.',
    example: 'resource "aws_iam_role_policy_attachment" "worker" { … }',
    controls: {
      nist80053: ['ac-6'],
      soc2: ['CC6.3'],
      iso27001: ['A.8.2'],
      pciDss: ['7.2.2'],
      hipaa: ['164.312(a)(1)'],
      cisAws: ['2.14'],
    },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  },
  (grant) =>
    grant.type === 'aws_iam_policy_attachment'
      ? grant.mustBeAbsent('users')
      : [Finding.fail(`must be given to a role or a group, got the user ${grant.value('user').shown}`)],
);
