import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { eachGrant, whereRoleIsKnown } from '../grants';
import { SCOPE_GRANTS } from './scopes';

/** IAM, "Service account permissions": the roles by which a member acts as a service account. */
const IMPERSONATION_ROLES = [
  'roles/iam.serviceAccountTokenCreator',
  'roles/iam.serviceAccountOpenIdTokenCreator',
  'roles/iam.serviceAccountUser',
  'roles/iam.serviceAccountKeyAdmin',
  'roles/iam.workloadIdentityUser',
];

export const impersonation = defineRule(
  {
    id: 'google-iam-impersonation',
    title: 'Nobody may act as every service account of a project',
    severity: RuleSeverity.ERROR,
    resourceTypes: [...SCOPE_GRANTS],
    rationale: 'The member has the rights of all service accounts together, those that are made later included.',
    remediation: 'Grant the role on the one service account: google_service_account_iam_member.',
    example:
      'service_account_id = google_service_account.deploy.name\nrole               = "roles/iam.serviceAccountUser"',
    controls: {
      nist80053: ['ac-6'],
      soc2: ['CC6.3'],
      iso27001: ['A.8.2'],
      pciDss: ['7.2.5'],
      cisGcp: ['1.6'],
    },
    source: 'https://cloud.google.com/iam/docs/service-account-permissions',
  },
  (resource) =>
    eachGrant(resource, (grant) =>
      whereRoleIsKnown(grant, () =>
        IMPERSONATION_ROLES.includes(grant.role)
          ? [
              Finding.fail(
                `must grant ${grant.role} on one service account, got ${grant.member} for all of them`,
                `${grant.role} ${grant.member}`,
              ),
            ]
          : [],
      ),
    ),
);
