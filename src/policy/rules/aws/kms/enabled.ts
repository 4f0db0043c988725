import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const enabled = defineRule(
  {
    id: 'aws-kms-enabled',
    title: 'KMS keys are enabled',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_kms_key', 'aws_kms_external_key'],
    rationale: 'What a disabled key has encrypted cannot be read, and nobody notices until it must be.',
    remediation: 'Leave is_enabled out; delete a key that is no longer needed.',
    example: 'is_enabled = true',

    source: 'https://docs.aws.amazon.com/kms/latest/developerguide/enabling-keys.html',
  },
  (key) => [...key.mustNotBeFalse('is_enabled'), ...key.mustNotBeFalse('enabled')],
);
