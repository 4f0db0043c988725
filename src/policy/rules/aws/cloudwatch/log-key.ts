import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereCustomerKeyIsAsked } from '../../protection-levels';
import { mustNameCustomerKey } from '../customer-key';

export const logKey = defineRule(
  {
    id: 'aws-cloudwatch-log-key',
    title: 'Log groups of important or confidential data encrypt with a customer-managed key',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_cloudwatch_log_group'],
    rationale: 'Logs hold what passes through a service; without a key of one’s own, access to them cannot be cut off.',
    remediation: 'Set kms_key_id to a key of your own.',
    example: 'kms_key_id = aws_kms_key.logs.arn',
    controls: {
      nist80053: ['sc-12', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.6.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html',
  },
  (group) => whereCustomerKeyIsAsked(group, () => mustNameCustomerKey(group, 'kms_key_id')),
);
