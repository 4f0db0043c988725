import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const deadLetterQueue = defineRule(
  {
    id: 'aws-sqs-dead-letter-queue',
    title: 'Queues have a dead-letter queue',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_sqs_queue'],
    rationale: 'A message that no worker can handle is tried until it expires, and is then gone.',
    remediation: 'Set redrive_policy, or add an aws_sqs_queue_redrive_policy.',
    example: 'redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.dead.arn, maxReceiveCount = 5 })',

    source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  },
  (queue) => {
    const isDeadLetterQueue =
      !queue.value('redrive_allow_policy').isAbsent ||
      ['aws_sqs_queue', 'aws_sqs_queue_redrive_allow_policy', 'aws_sqs_queue_redrive_policy'].some(
        (type) => queue.referencing(type).length > 0,
      );
    return isDeadLetterQueue ? [] : queue.mustBeGiven('redrive_policy');
  },
);
