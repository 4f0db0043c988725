import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const policyGiven = defineRule(
  {
    id: 'aws-kms-policy-given',
    title: 'KMS keys have a policy of their own',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['aws_kms_key'],
    rationale: 'The default policy lets IAM of the account decide, so whoever has kms:* anywhere in it has every key.',
    remediation: 'Set policy, or attach an aws_kms_key_policy.',
    example: 'policy = data.aws_iam_policy_document.key.json',
    controls: {
      nist80053: ['ac-6'],
      soc2: ['CC6.3'],
      iso27001: ['A.8.2'],
      pciDss: ['7.2.2'],
      hipaa: ['164.312(a)(1)'],
    },
    source: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
  },
  (key) => (key.value('policy').isAbsent ? key.mustBeReferencedBy('aws_kms_key_policy', 'key_id') : []),
);
