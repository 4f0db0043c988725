import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const encrypted = defineRule(
  {
    id: 'aws-sqs-encrypted',
    title: 'Queues are encrypted at rest',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_sqs_queue'],
    rationale: 'SQS encrypts unless it is told not to; messages would lie in clear on disk.',
    remediation: 'Leave sqs_managed_sse_enabled out, or name a key.',
    example: 'kms_master_key_id = aws_kms_key.queues.arn',
    controls: {
      nist80053: ['sc-28', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.5.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source:
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html',
  },
  (queue) => (queue.value('kms_master_key_id').isAbsent ? queue.mustNotBeFalse('sqs_managed_sse_enabled') : []),
);
