import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const passwordPolicy = defineRule(
  {
    id: 'aws-iam-password-policy',
    title: 'Passwords of IAM users are long, and none is used again',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_iam_account_password_policy'],
    rationale: 'The passwords that are left should at least not be guessed.',
    remediation: 'Set minimum_password_length to 14 and password_reuse_prevention to 24.',
    example: 'minimum_password_length   = 14\npassword_reuse_prevention = 24',
    controls: {
      nist80053: ['ia-2'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.5'],
      hipaa: ['164.312(d)'],
      cisAws: ['2.7', '2.8'],
    },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
  },
  // CIS Amazon Web Services Foundations Benchmark 6.0.0, 2.7 and 2.8.
  (policy) => [
    ...policy.mustBeAtLeast('minimum_password_length', 14),
    ...policy.mustBeAtLeast('password_reuse_prevention', 24),
  ],
);
