import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereCustomerKeyIsAsked } from '../../protection-levels';
import { mustNameCryptoKey } from '../crypto-key';

export const customerKey = defineRule(
  {
    id: 'google-pubsub-customer-key',
    title: 'Topics of important or confidential data encrypt with a customer-managed key',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_pubsub_topic'],
    rationale: 'Only a key of our own has a policy of our own, leaves a trace of each use, and can be cut off.',
    remediation: 'Set kms_key_name to a key of your own.',
    example: 'kms_key_name = google_kms_crypto_key.data.id',
    controls: {
      nist80053: ['sc-12', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.6.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://cloud.google.com/pubsub/docs/encryption',
  },
  (topic) => whereCustomerKeyIsAsked(topic, () => mustNameCryptoKey(topic, 'kms_key_name')),
);
