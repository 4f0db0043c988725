import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustNameSource } from '../resource-policies';

export const confusedDeputy = defineRule(
  {
    id: 'aws-sqs-confused-deputy',
    title: 'Services that send to a queue say for whom',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_sqs_queue', 'aws_sqs_queue_policy'],
    rationale: 'A service acts for every customer of AWS: any of them could send to the queue through it.',
    remediation: 'Add a condition on aws:SourceArn or aws:SourceAccount.',
    example: '"Condition": { "ArnEquals": { "aws:SourceArn": "${aws_sns_topic.orders.arn}" } }',
    controls: { nist80053: ['ac-3'], soc2: ['CC6.1'], iso27001: ['A.8.3'], pciDss: ['7.2.2'] },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  },
  (queue) => mustNameSource(queue),
);
