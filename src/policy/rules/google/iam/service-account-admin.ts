import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { eachGrant, whereRoleIsKnown } from '../grants';
import { isOpen } from '../public-members';
import { SCOPE_GRANTS } from './scopes';

export const serviceAccountAdmin = defineRule(
  {
    id: 'google-iam-service-account-admin',
    title: 'No service account administers a project',
    severity: RuleSeverity.WARNING,
    resourceTypes: [...SCOPE_GRANTS],
    rationale: 'One workload that is taken over gives away a whole service, or the whole project.',
    remediation: 'Grant a role that uses, not one that administers, or grant it on the one resource.',
    example: 'role = "roles/storage.objectUser"',
    controls: { nist80053: ['ac-6'], soc2: ['CC6.3'], iso27001: ['A.8.2'], pciDss: ['7.2.5'], cisGcp: ['1.5'] },
    source: 'https://cloud.google.com/iam/docs/best-practices-service-accounts',
  },
  (resource) =>
    eachGrant(resource, (grant) =>
      whereRoleIsKnown(grant, () => {
        const { role, member } = grant;
        const key = `${role} ${member}`;
        if (!/admin$/i.test(role)) return [];
        if (isOpen(member)) return [Finding.unknown(member, key)];
        // What is no literal and not open is the attribute `member` of a service account.
        return /^(?:serviceAccount:|\$\{)/.test(member)
          ? [Finding.fail(`must not grant ${role} to a service account, got ${member}`, key)]
          : [];
      }),
    ),
);
