import { eachStatement } from '../../../resource/policy-document';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const policyActions = defineRule(
  {
    id: 'aws-sqs-policy-actions',
    title: 'Policies of queues name the actions they allow',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_sqs_queue', 'aws_sqs_queue_policy'],
    rationale: 'Who may do everything with a queue may delete it, and change its policy.',
    remediation:
      'Name the actions: sqs:SendMessage for who sends, sqs:ReceiveMessage and sqs:DeleteMessage for who works.',
    example: '"Action": "sqs:SendMessage"',
    controls: {
      nist80053: ['ac-6'],
      soc2: ['CC6.3'],
      iso27001: ['A.8.2'],
      pciDss: ['7.2.2'],
      hipaa: ['164.312(a)(1)'],
    },
    source:
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
  },
  (queue) =>
    eachStatement(queue, 'policy', ({ effect, actions, key }) =>
      effect === 'Allow' && actions.some(({ text }) => /^(?:\*|sqs:\*)$/i.test(text))
        ? [Finding.fail(`policy must name actions, and "${key}" allows all of them`, key)]
        : [],
    ),
);
