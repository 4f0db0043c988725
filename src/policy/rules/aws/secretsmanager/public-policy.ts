import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustNotBePublic } from '../resource-policies';

export const publicPolicy = defineRule(
  {
    id: 'aws-secretsmanager-public-policy',
    title: 'No policy of a secret lets everybody in',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_secretsmanager_secret', 'aws_secretsmanager_secret_policy'],
    rationale: 'The secret could be read from any account.',
    remediation: 'Name principals.',
    example: '"Principal": { "AWS": "${aws_iam_role.worker.arn}" }',
    controls: {
      nist80053: ['ac-3', 'sc-7'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
      hipaa: ['164.312(a)(1)'],
    },
    source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html',
  },
  (secret) => mustNotBePublic(secret),
);
