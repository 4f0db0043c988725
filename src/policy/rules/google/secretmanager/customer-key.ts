import type { PolicyResource } from '../../../resource/policy-resource';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereCustomerKeyIsAsked } from '../../protection-levels';
import { CRYPTO_KEY_WORDS, mustNameCryptoKey } from '../crypto-key';

const KEY = 'customer_managed_encryption.kms_key_name';
const REPLICAS = 'replication.user_managed.replicas';

export const customerKey = defineRule(
  {
    id: 'google-secretmanager-customer-key',
    title: 'Secrets of important or confidential services encrypt with a customer-managed key',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_secret_manager_secret', 'google_secret_manager_regional_secret'],
    rationale: 'Only a key of our own leaves a trace of each use, and cuts every reader off at once.',
    remediation: 'Set customer_managed_encryption.kms_key_name, in each of the replicas that you name.',
    example:
      'replication {\n  auto {\n    customer_managed_encryption { kms_key_name = google_kms_crypto_key.data.id }\n  }\n}',
    controls: {
      nist80053: ['sc-12', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.6.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://cloud.google.com/secret-manager/docs/cmek',
  },
  (secret) => whereCustomerKeyIsAsked(secret, () => mustNameKeys(secret)),
);

function mustNameKeys(secret: PolicyResource): Finding[] {
  if (secret.type === 'google_secret_manager_regional_secret') return mustNameCryptoKey(secret, KEY);
  const replicas = secret.blocks(REPLICAS);
  if (replicas.length === 0) return mustNameCryptoKey(secret, `replication.auto.${KEY}`);
  // Each replica has a key of its own location.
  return replicas.flatMap((replica, index) =>
    secret.target(`${REPLICAS}.${index}.${KEY}`) === undefined
      ? replica._must(KEY, ({ text = '' }) => text !== '', CRYPTO_KEY_WORDS)
      : [],
  );
}
