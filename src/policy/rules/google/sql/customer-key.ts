import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereCustomerKeyIsAsked } from '../../protection-levels';
import { mustNameCryptoKey } from '../crypto-key';
import { unlessReplica } from './replicas';

export const customerKey = defineRule(
  {
    id: 'google-sql-customer-key',
    title: 'Databases of important or confidential data encrypt with a customer-managed key',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_sql_database_instance'],
    rationale: 'A key cannot be given to an instance later: it must be made anew, and its data be moved.',
    remediation: 'Set encryption_key_name to a key of your own in the same region.',
    example: 'encryption_key_name = google_kms_crypto_key.data.id',
    controls: {
      nist80053: ['sc-12', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.6.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://cloud.google.com/sql/docs/postgres/cmek',
  },
  (database) =>
    unlessReplica(database, () =>
      whereCustomerKeyIsAsked(database, () => mustNameCryptoKey(database, 'encryption_key_name')),
    ),
);
