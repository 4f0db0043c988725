import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustNameSource } from '../resource-policies';

export const confusedDeputy = defineRule(
  {
    id: 'aws-kms-confused-deputy',
    title: 'Services that use a KMS key say for whom',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_kms_key', 'aws_kms_key_policy', 'aws_kms_external_key'],
    rationale:
      'A service acts for every customer of AWS: without a condition it may be made to use the key for another one.',
    remediation:
      'Add a condition on aws:SourceArn, aws:SourceAccount or kms:EncryptionContext to statements for services.',
    example: '"Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } }',
    controls: { nist80053: ['ac-3'], soc2: ['CC6.1'], iso27001: ['A.8.3'], pciDss: ['7.2.2'] },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  },
  (key) => mustNameSource(key),
);
