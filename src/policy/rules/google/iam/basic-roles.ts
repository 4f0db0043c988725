import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { eachGrant, whereRoleIsKnown } from '../grants';
import { SCOPE_GRANTS } from './scopes';

/** IAM, "Basic roles": those that change nearly everything in a project. */
const BASIC_ROLES = ['roles/owner', 'roles/editor'];

export const basicRoles = defineRule(
  {
    id: 'google-iam-basic-roles',
    title: 'Nobody is granted owner or editor',
    severity: RuleSeverity.ERROR,
    resourceTypes: [...SCOPE_GRANTS],
    rationale: 'Whoever takes over such a member owns every service of the project, those of next year included.',
    remediation: 'Grant the predefined roles that are needed, or a custom role.',
    example: 'role = "roles/pubsub.publisher"',
    controls: {
      nist80053: ['ac-6'],
      soc2: ['CC6.3'],
      iso27001: ['A.8.2'],
      pciDss: ['7.2.2'],
      hipaa: ['164.312(a)(1)'],
    },
    source: 'https://cloud.google.com/iam/docs/roles-overview',
  },
  (resource) =>
    eachGrant(resource, (grant) =>
      whereRoleIsKnown(grant, () =>
        BASIC_ROLES.includes(grant.role)
          ? [Finding.fail(`must not grant ${grant.role} to ${grant.member}`, `${grant.role} ${grant.member}`)]
          : [],
      ),
    ),
);
