import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereCustomerKeyIsAsked } from '../../protection-levels';
import { mustNameCustomerKey } from '../customer-key';

export const customerKey = defineRule(
  {
    id: 'aws-elasticache-customer-key',
    title: 'Caches of important or confidential data encrypt with a customer-managed key',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_elasticache_replication_group', 'aws_elasticache_serverless_cache'],
    rationale:
      'The policy of a key that AWS manages cannot be changed, so access to the data cannot be cut off by the key.',
    remediation: 'Set kms_key_id to a key of your own.',
    example: 'kms_key_id = aws_kms_key.data.arn',
    controls: {
      nist80053: ['sc-12', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.6.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
  },
  (cache) => whereCustomerKeyIsAsked(cache, () => mustNameCustomerKey(cache, 'kms_key_id')),
);
