import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { ADMIN_PORTS } from '../../aws/security-group/known-ports';
import { openedPort, opensEverything } from '../../aws/security-group/traffic';
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
  (firewall) =>
    eachWorldOpening(firewall, (traffic) => {
      const opened = openedPort(traffic, ADMIN_PORTS);
      return opened === undefined || opensEverything(traffic)
        ? []
        : [Finding.fail(`must not let the world reach ${opened[1]}, got ${traffic.shown}`, traffic.shown)];
    }),
);
