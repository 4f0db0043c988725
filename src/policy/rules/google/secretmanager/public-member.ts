import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { grantTypes } from '../grants';
import { mustNotGrantEverybody } from '../public-members';

export const publicMember = defineRule(
  {
    id: 'google-secretmanager-public-member',
    title: 'No secret is granted to everybody',
    severity: RuleSeverity.ERROR,
    resourceTypes: grantTypes('google_secret_manager_secret', 'google_secret_manager_regional_secret'),
    rationale: 'Whoever guesses its name reads it, from anywhere.',
    remediation: 'Grant the role to the service accounts and groups that need it.',
    example: 'member = "serviceAccount:${google_service_account.orders.email}"',
    controls: {
      nist80053: ['ac-3', 'ac-6'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
    },
    source: 'https://cloud.google.com/secret-manager/docs/access-control',
  },
  mustNotGrantEverybody,
);
