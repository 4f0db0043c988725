import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustNotBePublic } from '../resource-policies';

export const publicPolicy = defineRule(
  {
    id: 'aws-sns-public-policy',
    title: 'No policy of a topic lets everybody in',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_sns_topic', 'aws_sns_topic_policy'],
    rationale: 'Anybody could publish to everything that subscribes, or subscribe and read along.',
    remediation: 'Name principals, or narrow the statement by aws:SourceArn or aws:PrincipalOrgID.',
    example: '"Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } }',
    controls: {
      nist80053: ['ac-3', 'sc-7'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
      hipaa: ['164.312(a)(1)'],
    },
    source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
  },
  (topic) => mustNotBePublic(topic),
);
