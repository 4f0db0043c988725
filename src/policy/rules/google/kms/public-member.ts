import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { grantTypes } from '../grants';
import { mustNotGrantEverybody } from '../public-members';

export const publicMember = defineRule(
  {
    id: 'google-kms-public-member',
    title: 'No key of Cloud KMS is granted to everybody',
    severity: RuleSeverity.ERROR,
    resourceTypes: grantTypes('google_kms_crypto_key', 'google_kms_key_ring'),
    rationale: 'Anybody decrypts what the key protects, which is then protected no more.',
    remediation: 'Grant the role to the service accounts and groups that need it.',
    example: 'member = "serviceAccount:${google_service_account.orders.email}"',
    controls: {
      nist80053: ['ac-3', 'ac-6'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
      cisGcp: ['1.9'],
    },
    source: 'https://cloud.google.com/kms/docs/iam',
  },
  mustNotGrantEverybody,
);
