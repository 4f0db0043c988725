import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereCustomerKeyIsAsked } from '../../protection-levels';
import { mustNameCustomerKey } from '../customer-key';

export const customerKey = defineRule(
  {
    id: 'aws-sns-customer-key',
    title: 'Topics of important or confidential data encrypt with a customer-managed key',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_sns_topic'],
    rationale:
      'Services such as CloudWatch and S3 cannot publish with the key that AWS manages, and its policy cannot be changed.',
    remediation: 'Set kms_master_key_id to a key of your own.',
    example: 'kms_master_key_id = aws_kms_key.topics.arn',
    controls: {
      nist80053: ['sc-12', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.6.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html',
  },
  (topic) => whereCustomerKeyIsAsked(topic, () => mustNameCustomerKey(topic, 'kms_master_key_id')),
);
