import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const users = defineRule(
  {
    id: 'aws-iam-users',
    title: 'People and workloads take roles, and no IAM users are made',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_iam_user'],
    rationale: 'A user has credentials that last for ever and that nobody takes back when somebody leaves.',
    remediation: 'Let people sign in by IAM Identity Center, and give workloads roles.',
    example: 'resource "aws_iam_role" "worker" { … }',
    controls: { nist80053: ['ia-2'], soc2: ['CC6.1'], iso27001: ['A.8.5'], hipaa: ['164.312(d)'] },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  },
  (user) => [Finding.fail(`must be a role, got the IAM user ${user.value('name').shown}`)],
);
