import type { PolicyResource } from '../../resource/policy-resource';
import { Finding } from '../../rule/finding';
import { eachGrant } from './grants';

/** IAM, "Principal identifiers": everybody on the internet, and everybody who has any Google account. */
export const EVERYBODY: readonly string[] = ['allUsers', 'allAuthenticatedUsers'];
/** The attribute `member` of a service account is `serviceAccount:` and its address, whatever the address is. */
const SERVICE_ACCOUNT = /^\$\{(?:data\.)?google_\w*service_(?:account|identity)\.[\w-]+(?:\[[^\]]*\])?\.member\}$/;

/** Fails where a resource of IAM grants anything to everybody. */
export function mustNotGrantEverybody(resource: PolicyResource): Finding[] {
  return eachGrant(resource, ({ role, member }) => {
    const key = `${role} ${member}`;
    if (EVERYBODY.includes(member)) return [Finding.fail(`must not grant ${role || 'a role'} to ${member}`, key)];
    return isOpen(member) ? [Finding.unknown(member, key)] : [];
  });
}

/** Whether a member may be anybody: what begins with a literal kind, such as `user:`, is not everybody. */
export function isOpen(member: string): boolean {
  return member.startsWith('${') && !SERVICE_ACCOUNT.test(member);
}
