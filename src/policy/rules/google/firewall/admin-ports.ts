import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { ADMIN_PORTS } from '../../network/known-ports';
import { mustNotReachPorts } from '../../network/traffic';
import { eachWorldOpening } from './world-openings';

export const adminPorts = defineRule(
  {
    id: 'google-firewall-admin-ports',
    title: 'Firewalls do not let the world reach ports of administration',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_compute_firewall'],
    rationale: 'Such ports are scanned all day, and one weak password or unpatched service is enough.',
    remediation: 'Use Identity-Aware Proxy, and allow its range only: 35.235.240.0/20.',
    example: 'source_ranges = ["35.235.240.0/20"]',
    controls: {
      nist80053: ['ac-4', 'sc-7'],
      soc2: ['CC6.6'],
      iso27001: ['A.8.20', 'A.8.22'],
      pciDss: ['1.3.1'],
      cisGcp: ['3.6', '3.7'],
    },
    source: 'https://cloud.google.com/firewall/docs/firewalls',
  },
  (firewall) => eachWorldOpening(firewall, (traffic) => mustNotReachPorts(traffic, ADMIN_PORTS)),
);
