import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const rotation = defineRule(
  {
    id: 'aws-kms-rotation',
    title: 'KMS keys rotate every year',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_kms_key'],
    rationale: 'The longer one key encrypts, the more is lost with it.',
    remediation: 'Set enable_key_rotation to true.',
    example: 'enable_key_rotation = true',
    controls: { nist80053: ['sc-12'], soc2: ['CC6.1'], iso27001: ['A.8.24'], pciDss: ['3.7.4'], cisAws: ['4.6'] },
    source: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
  },
  // KMS developer guide, "Rotate AWS KMS keys": symmetric encryption keys that KMS made itself are those it rotates.
  (key) =>
    key.value('customer_master_key_spec').text?.startsWith('SYMMETRIC') === false ||
    key.value('key_usage').text?.startsWith('ENCRYPT') === false ||
    !key.value('custom_key_store_id').isAbsent
      ? [Finding.notApplicable('KMS rotates only symmetric keys that it made itself')]
      : key.mustBeTrue('enable_key_rotation'),
);
