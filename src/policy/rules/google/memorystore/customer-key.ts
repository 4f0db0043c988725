import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereCustomerKeyIsAsked } from '../../protection-levels';
import { mustNameCryptoKey } from '../crypto-key';

export const customerKey = defineRule(
  {
    id: 'google-memorystore-customer-key',
    title: 'Caches of important or confidential data encrypt with a customer-managed key',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['google_redis_instance', 'google_redis_cluster', 'google_memorystore_instance'],
    rationale:
      'What is kept on disk or in a backup is read by whoever may read the project; a key cannot be given later.',
    remediation: 'Set customer_managed_key, or kms_key, to a key of your own.',
    example: 'customer_managed_key = google_kms_crypto_key.data.id',
    controls: {
      nist80053: ['sc-12', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.6.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://cloud.google.com/memorystore/docs/cluster/use-cmek',
  },
  (cache) =>
    whereCustomerKeyIsAsked(cache, () =>
      mustNameCryptoKey(cache, cache.type === 'google_redis_instance' ? 'customer_managed_key' : 'kms_key'),
    ),
);
