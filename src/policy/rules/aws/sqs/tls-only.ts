import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustRefusePlainHttp } from '../resource-policies';

export const tlsOnly = defineRule(
  {
    id: 'aws-sqs-tls-only',
    title: 'Queues refuse requests without TLS',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_sqs_queue'],
    rationale: 'SQS answers plain HTTP too, and whoever is on the way reads messages.',
    remediation: 'Deny sqs:* to everybody where aws:SecureTransport is false, in the queue’s policy.',
    example:
      '{ "Effect": "Deny", "Principal": "*", "Action": "sqs:*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }',
    controls: {
      nist80053: ['sc-8', 'sc-8.1'],
      soc2: ['CC6.7'],
      iso27001: ['A.8.24'],
      pciDss: ['4.2.1'],
      hipaa: ['164.312(e)(1)'],
    },
    source:
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
  },
  (queue) => mustRefusePlainHttp(queue, 'sqs:*', { type: 'aws_sqs_queue_policy', argument: 'queue_url' }),
);
