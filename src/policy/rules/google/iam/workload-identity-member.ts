import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { eachGrant, grantTypes, whereRoleIsKnown } from '../grants';

const ROLE = 'roles/iam.workloadIdentityUser';
const GKE_POOL = '.svc.id.goog';
/** GKE, "About Workload Identity Federation for GKE": one account of one namespace. */
const ONE_ACCOUNT =
  /^serviceAccount:[^[\]]+\.svc\.id\.goog\[[^[\]/*]+\/[^[\]/*]+\]$|^principal:\/\/.+\/subject\/[^*]+$/;

export const workloadIdentityMember = defineRule(
  {
    id: 'google-iam-workload-identity-member',
    title: 'Workload identity is given to one account of one namespace',
    severity: RuleSeverity.ERROR,
    resourceTypes: grantTypes('google_service_account'),
    rationale: 'Any pod of the namespace, the cluster or the pool could act as the service account.',
    remediation: 'Name the namespace and the account; of another pool, an attribute of its tokens.',
    example: 'member = "serviceAccount:acme-prod.svc.id.goog[shop/orders]"',
    controls: { nist80053: ['ac-6', 'ia-9'], soc2: ['CC6.1'], iso27001: ['A.5.15'], pciDss: ['7.2.5'] },
    source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/workload-identity',
  },
  (resource) =>
    eachGrant(resource, (grant) => {
      // An expression within a name stands for one name, and may hold brackets.
      const member = grant.member.replace(/\$\{[^}]*\}/g, '…');
      if (!isWorkload(member) || isNarrow(member)) return [];
      const key = `${ROLE} ${grant.member}`;
      return whereRoleIsKnown(grant, () => {
        if (grant.role !== ROLE) return [];
        return member.startsWith('…')
          ? [Finding.unknown(grant.member, key)]
          : [Finding.fail(`must name one namespace and one account, got ${grant.member}`, key)];
      });
    }),
);

function isWorkload(member: string): boolean {
  return member.startsWith('…') || member.includes(GKE_POOL) || /^principal(?:Set)?:/.test(member);
}

function isNarrow(member: string): boolean {
  if (ONE_ACCOUNT.test(member)) return true;
  // Tokens of a pool of one's own carry attributes, such as the repository they were issued for.
  return !member.includes(GKE_POOL) && /^principalSet:\/\/.+\/(?:attribute\.[^/]+|group)\/[^*]+$/.test(member);
}
