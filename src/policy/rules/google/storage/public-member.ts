import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { grantTypes } from '../grants';
import { mustNotGrantEverybody } from '../public-members';

export const publicMember = defineRule(
  {
    id: 'google-storage-public-member',
    title: 'Nothing in a bucket is granted to everybody',
    severity: RuleSeverity.ERROR,
    resourceTypes: grantTypes('google_storage_bucket', 'google_storage_managed_folder'),
    rationale: 'Whoever guesses the name of the bucket reads what is in it; allAuthenticatedUsers is everybody too.',
    remediation: 'Grant the role to the service accounts and groups that need it.',
    example: 'member = "serviceAccount:${google_service_account.orders.email}"',
    controls: {
      nist80053: ['ac-3', 'ac-6'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
      cisGcp: ['5.1'],
    },
    source: 'https://cloud.google.com/storage/docs/access-control/making-data-public',
  },
  mustNotGrantEverybody,
);
