import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const loginProfiles = defineRule(
  {
    id: 'aws-iam-login-profiles',
    title: 'No IAM user has a password for the console',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_iam_user_login_profile'],
    rationale: 'A password beside the company’s sign-in knows nothing of its second factor, nor of who left.',
    remediation: 'Let people sign in by IAM Identity Center.',
    example: 'resource "aws_ssoadmin_account_assignment" "developers" { … }',
    controls: { nist80053: ['ia-2'], soc2: ['CC6.1'], iso27001: ['A.8.5'], hipaa: ['164.312(d)'] },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  },
  (profile) => [
    Finding.fail(`must sign in by IAM Identity Center, got a console password of ${profile.value('user').shown}`),
  ],
);
