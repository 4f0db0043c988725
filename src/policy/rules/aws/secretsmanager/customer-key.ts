import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereCustomerKeyIsAsked } from '../../protection-levels';
import { mustNameCustomerKey } from '../customer-key';

export const customerKey = defineRule(
  {
    id: 'aws-secretsmanager-customer-key',
    title: 'Important or confidential secrets encrypt with a customer-managed key',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_secretsmanager_secret'],
    rationale:
      'With the key that AWS manages, whoever may read the secret may decrypt it, and no other account can be given it.',
    remediation: 'Set kms_key_id to a key of your own.',
    example: 'kms_key_id = aws_kms_key.secrets.arn',
    controls: {
      nist80053: ['sc-12', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.6.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html',
  },
  (secret) => whereCustomerKeyIsAsked(secret, () => mustNameCustomerKey(secret, 'kms_key_id')),
);
