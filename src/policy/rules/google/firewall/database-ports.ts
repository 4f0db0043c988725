import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { DATABASE_PORTS } from '../../network/known-ports';
import { mustNotReachPorts } from '../../network/traffic';
import { eachWorldOpening } from './world-openings';

export const databasePorts = defineRule(
  {
    id: 'google-firewall-database-ports',
    title: 'Firewalls do not let the world reach ports of databases',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_compute_firewall'],
    rationale:
      'A database or cache on the internet is scanned within minutes, and a password is all that guards it, if that.',
    remediation: 'Name the service accounts of those that need it.',
    example: 'source_service_accounts = [google_service_account.orders.email]',
    controls: {
      nist80053: ['ac-4', 'sc-7'],
      soc2: ['CC6.6'],
      iso27001: ['A.8.20', 'A.8.22'],
      pciDss: ['1.3.1'],
    },
    source: 'https://cloud.google.com/firewall/docs/firewalls',
  },
  (firewall) => eachWorldOpening(firewall, (traffic) => mustNotReachPorts(traffic, DATABASE_PORTS)),
);
