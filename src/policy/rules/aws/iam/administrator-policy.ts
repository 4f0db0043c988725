import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { reachesEverything } from '../statement-reach';
import { eachGrant, IDENTITY_POLICY_TYPES } from './identity-policies';

export const administratorPolicy = defineRule(
  {
    id: 'aws-iam-administrator-policy',
    title: 'No policy allows everything on everything',
    severity: RuleSeverity.ERROR,
    resourceTypes: [...IDENTITY_POLICY_TYPES],
    rationale: 'Whoever takes over such an identity owns the account.',
    remediation: 'Name the actions that are needed, and the resources.',
    example: '"Action": ["sqs:SendMessage"], "Resource": "${aws_sqs_queue.orders.arn}"',
    controls: {
      nist80053: ['ac-6'],
      soc2: ['CC6.3'],
      iso27001: ['A.8.2'],
      pciDss: ['7.2.2'],
      hipaa: ['164.312(a)(1)'],
      cisAws: ['2.15'],
    },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  },
  (resource) =>
    eachGrant(resource, (statement) => {
      const all = statement.actions.some(({ text }) => /^(?:\*|\*:\*)$/.test(text));
      return all && reachesEverything(statement)
        ? [Finding.fail(`must not allow everything on everything, and "${statement.key}" does`, statement.key)]
        : [];
    }),
);
