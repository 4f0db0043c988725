import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustNotBePublic } from '../resource-policies';

export const publicPolicy = defineRule(
  {
    id: 'aws-kms-public-policy',
    title: 'No KMS key can be used by everybody',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_kms_key', 'aws_kms_key_policy', 'aws_kms_external_key'],
    rationale: 'Whoever can use the key can read what it encrypts, from any account.',
    remediation: 'Name principals, or narrow the statement by kms:CallerAccount or aws:PrincipalOrgID.',
    example: '"Condition": { "StringEquals": { "kms:CallerAccount": "111122223333" } }',
    controls: {
      nist80053: ['ac-3', 'sc-7'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
      hipaa: ['164.312(a)(1)'],
    },
    source: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
  },
  (key) => mustNotBePublic(key),
);
