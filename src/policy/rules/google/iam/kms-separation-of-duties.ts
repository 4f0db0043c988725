import type { PolicyResource } from '../../../resource/policy-resource';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { eachGrant, Grant, grantTypes, whereRoleIsKnown } from '../grants';

const PROJECT_GRANTS = grantTypes('google_project');
const ADMIN = 'roles/cloudkms.admin';
/** CIS Google Cloud Platform Foundation Benchmark 4.0.0, 1.11: the roles that use keys. */
const USES = /^roles\/cloudkms\.cryptoKey(?:Encrypter|Decrypter|EncrypterDecrypter)$/;

export const kmsSeparationOfDuties = defineRule(
  {
    id: 'google-iam-kms-separation-of-duties',
    title: 'Who administers the keys of a project does not decrypt with them',
    severity: RuleSeverity.WARNING,
    resourceTypes: [...PROJECT_GRANTS],
    rationale: 'Whoever has both may read what a key protects, and then destroy the key and the trace.',
    remediation: 'Grant roles/cloudkms.admin, and the roles that encrypt and decrypt, to different members.',
    example: 'role   = "roles/cloudkms.admin"\nmember = "group:key-admins@example.com"',
    controls: { nist80053: ['ac-5'], soc2: ['CC6.3'], iso27001: ['A.5.3'], cisGcp: ['1.11'] },
    source: 'https://cloud.google.com/kms/docs/separation-of-duties',
  },
  (resource) =>
    eachGrant(resource, (grant) =>
      whereRoleIsKnown(grant, () => (grant.role === ADMIN ? mustNotUseKeys(grant.member, resource) : [])),
    ),
);

function mustNotUseKeys(member: string, admin: PolicyResource): Finding[] {
  const project = admin.value('project').shown;
  const granted = PROJECT_GRANTS.flatMap((type) => admin.inApp(type))
    .filter((each) => each.value('project').shown === project)
    .flatMap(grantsOf);
  const uses = granted.filter((grant) => grant.member === member && USES.test(grant.role)).map(({ role }) => role);
  return [...new Set(uses)].map((role) =>
    Finding.fail(`must not grant ${ADMIN} to ${member}, who has ${role} too`, `${role} ${member}`),
  );
}

function grantsOf(resource: PolicyResource): Grant[] {
  const grants: Grant[] = [];
  eachGrant(resource, (grant) => {
    grants.push(grant);
    return [];
  });
  return grants;
}
