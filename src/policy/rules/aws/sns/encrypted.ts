import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const encrypted = defineRule(
  {
    id: 'aws-sns-encrypted',
    title: 'Topics are encrypted with KMS',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_sns_topic'],
    rationale: 'SNS does not encrypt what it keeps for delivery unless a key is named.',
    remediation: 'Set kms_master_key_id.',
    example: 'kms_master_key_id = aws_kms_key.topics.arn',
    controls: {
      nist80053: ['sc-28', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.5.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html',
  },
  (topic) => topic.mustBeGiven('kms_master_key_id'),
);
