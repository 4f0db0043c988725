import { holdsTemplate } from '../../../../core/terraform/template';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { eachGrant } from '../grants';
import { SCOPE_GRANTS } from './scopes';

/** IAM, "Default service accounts": those of Compute Engine and App Engine, by address or by data source. */
const DEFAULT =
  /-compute@developer\.gserviceaccount\.com$|@appspot\.gserviceaccount\.com$|google_(?:compute|app_engine)_default_service_account\./;
/** What cannot be one of those: no service account, or one that was made by a name of its own. */
const OWN =
  /^(?:user|group|domain|principal|principalSet):|\.iam\.gserviceaccount\.com$|\$\{google_service_account\.[\w-]+(?:\[[^\]]*\])?\.(?:email|member)\}$/;

export const defaultServiceAccount = defineRule(
  {
    id: 'google-iam-default-service-account',
    title: 'Default service accounts are granted nothing',
    severity: RuleSeverity.ERROR,
    resourceTypes: [...SCOPE_GRANTS],
    rationale: 'Every machine that names no account runs as this one, and has what it is granted.',
    remediation: 'Make a service account for the workload, and grant the role to it.',
    example: 'member = google_service_account.orders.member',
    controls: { nist80053: ['ac-6'], soc2: ['CC6.3'], iso27001: ['A.8.2'], pciDss: ['7.2.5'] },
    source: 'https://cloud.google.com/iam/docs/service-account-types',
  },
  (resource) =>
    eachGrant(resource, ({ role, member }) => {
      const key = `${role} ${member}`;
      if (DEFAULT.test(member)) return [Finding.fail(`must not grant ${role} to ${member}`, key)];
      return holdsTemplate(member) && !OWN.test(member) ? [Finding.unknown(member, key)] : [];
    }),
);
