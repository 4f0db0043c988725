import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustNotBePublic } from '../resource-policies';

export const publicPolicy = defineRule(
  {
    id: 'aws-sqs-public-policy',
    title: 'No policy of a queue lets everybody in',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_sqs_queue', 'aws_sqs_queue_policy'],
    rationale: 'Anybody could fill the queue with work, or take messages out of it.',
    remediation: 'Name principals, or narrow the statement by aws:SourceArn or aws:PrincipalOrgID.',
    example: '"Condition": { "ArnEquals": { "aws:SourceArn": "${aws_sns_topic.orders.arn}" } }',
    controls: {
      nist80053: ['ac-3', 'sc-7'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
      hipaa: ['164.312(a)(1)'],
    },
    source:
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
  },
  (queue) => mustNotBePublic(queue),
);
