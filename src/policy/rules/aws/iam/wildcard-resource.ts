import { coversAction } from '../../../resource/policy-statement';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { eachGrant, IDENTITY_POLICY_TYPES } from './identity-policies';

/** Actions on data, for which the Service Authorization Reference lists a required resource; secrets have a rule of their own. */
const SCOPED = [
  'dynamodb:DeleteItem',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:Scan',
  'dynamodb:UpdateItem',
  'events:PutEvents',
  'firehose:PutRecord',
  'kinesis:GetRecords',
  'kinesis:PutRecord',
  'kms:Decrypt',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'lambda:InvokeFunction',
  'rds-db:connect',
  's3:DeleteObject',
  's3:GetObject',
  's3:ListBucket',
  's3:PutObject',
  'sns:Publish',
  'sqs:DeleteMessage',
  'sqs:ReceiveMessage',
  'sqs:SendMessage',
  'states:StartExecution',
];

export const wildcardResource = defineRule(
  {
    id: 'aws-iam-wildcard-resource',
    title: 'Actions that can be granted on one resource are not granted on all',
    severity: RuleSeverity.WARNING,
    resourceTypes: [...IDENTITY_POLICY_TYPES],
    rationale: 'An identity that may write to one queue should not be able to write to every queue of the account.',
    remediation: 'Name the resources, or narrow the statement by a condition on the resource.',
    example: '"Action": "sqs:SendMessage", "Resource": "${aws_sqs_queue.orders.arn}"',
    controls: {
      nist80053: ['ac-6'],
      soc2: ['CC6.3'],
      iso27001: ['A.8.2'],
      pciDss: ['7.2.2'],
      hipaa: ['164.312(a)(1)'],
    },
    source:
      'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  },
  (resource) =>
    eachGrant(resource, (statement) => {
      const { key, conditions, resources } = statement;
      // Keys of a service itself, such as s3:ResourceAccount or kms:ViaService, narrow what is reached.
      if (conditions.some((condition) => /^aws:resource|^(?!aws:)/.test(condition.key))) return [];
      const scoped = SCOPED.find((action) => coversAction(statement, action));
      if (scoped === undefined) return [];
      const everything = resources.find(({ text }) => text === '*');
      if (everything !== undefined || statement.notResources.length > 0) {
        return [Finding.fail(`"${key}" must name the resources of ${scoped}, got all of them`, key)];
      }
      const open = resources.find(({ isOpen }) => isOpen)?.expression;
      return open === undefined ? [] : [Finding.unknown(open, key)];
    }),
);
