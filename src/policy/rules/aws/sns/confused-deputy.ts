import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustNameSource } from '../resource-policies';

export const confusedDeputy = defineRule(
  {
    id: 'aws-sns-confused-deputy',
    title: 'Services that publish to a topic say for whom',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_sns_topic', 'aws_sns_topic_policy'],
    rationale: 'A service acts for every customer of AWS: any of them could publish through it.',
    remediation: 'Add a condition on aws:SourceArn or aws:SourceAccount.',
    example: '"Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } }',
    controls: { nist80053: ['ac-3'], soc2: ['CC6.1'], iso27001: ['A.8.3'], pciDss: ['7.2.2'] },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  },
  (topic) => mustNameSource(topic),
);
