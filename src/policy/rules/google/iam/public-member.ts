import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { grantTypes } from '../grants';
import { mustNotGrantEverybody } from '../public-members';

export const publicMember = defineRule(
  {
    id: 'google-iam-public-member',
    title: 'No project, folder, organisation or service account is granted to everybody',
    severity: RuleSeverity.ERROR,
    resourceTypes: grantTypes(
      'google_project',
      'google_folder',
      'google_organization',
      'google_service_account',
      'google_billing_account',
    ),
    rationale: 'Anybody with an account of Google, or with none, has the role in all that lies below.',
    remediation: 'Grant the role to the service accounts and groups that need it.',
    example: 'member = "group:platform@example.com"',
    controls: {
      nist80053: ['ac-3', 'ac-6'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
    },
    source: 'https://cloud.google.com/iam/docs/principals-overview',
  },
  mustNotGrantEverybody,
);
