import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { namesSource } from '../resource-policies';
import { eachTrust, TRUST } from './trust-policy';

/** Services whose guides have a page on the confused deputy that asks for the condition; others do not set the keys. */
const SETS_SOURCE = new Set(
  [
    'bedrock',
    'cloudformation',
    'codebuild',
    'ecs-tasks',
    'firehose',
    'logs',
    'pipes',
    'scheduler',
    'ssm',
    'states',
    'transfer',
    'vpc-flow-logs',
  ].map((service) => `${service}.amazonaws.com`),
);

export const trustConfusedDeputy = defineRule(
  {
    id: 'aws-iam-trust-confused-deputy',
    title: 'Roles for services that act for others say for whom',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_iam_role'],
    rationale:
      'A service acts for every customer of AWS: without a condition it may be made to take the role for another one.',
    remediation: 'Add a condition on aws:SourceAccount or aws:SourceArn.',
    example: '"Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } }',
    controls: { nist80053: ['ac-3'], soc2: ['CC6.1'], iso27001: ['A.8.3'], pciDss: ['7.2.2'] },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  },
  (role) =>
    eachTrust(role, (statement) => {
      const { key, principals } = statement;
      const service = principals.find(({ type, id }) => type === 'Service' && SETS_SOURCE.has(id.text))?.id.text;
      if (service === undefined || namesSource(statement)) return [];
      return [
        Finding.fail(`${TRUST} must say by aws:SourceAccount or aws:SourceArn for whom ${service} takes the role`, key),
      ];
    }),
);
