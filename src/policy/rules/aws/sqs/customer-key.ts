import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereCustomerKeyIsAsked } from '../../protection-levels';
import { mustNameCustomerKey } from '../customer-key';

export const customerKey = defineRule(
  {
    id: 'aws-sqs-customer-key',
    title: 'Queues of important or confidential data encrypt with a customer-managed key',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_sqs_queue'],
    rationale:
      'Without a key of one’s own, whoever may receive from the queue may read it, and no use of a key is recorded.',
    remediation: 'Set kms_master_key_id to a key of your own.',
    example: 'kms_master_key_id = aws_kms_key.queues.arn',
    controls: {
      nist80053: ['sc-12', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.6.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html',
  },
  (queue) => whereCustomerKeyIsAsked(queue, () => mustNameCustomerKey(queue, 'kms_master_key_id')),
);
