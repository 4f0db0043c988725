import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustNotReachEveryPort } from '../../network/traffic';
import { eachWorldOpening } from './world-openings';

export const allPorts = defineRule(
  {
    id: 'google-firewall-all-ports',
    title: 'Firewalls do not let the world reach every port',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_compute_firewall'],
    rationale: 'Everything that ever listens on the machines is on the internet.',
    remediation: 'Name the ports that are meant, and the networks.',
    example: 'allow {\n  protocol = "tcp"\n  ports    = ["443"]\n}',
    controls: {
      nist80053: ['ac-4', 'sc-7'],
      soc2: ['CC6.6'],
      iso27001: ['A.8.20', 'A.8.22'],
      pciDss: ['1.3.1'],
      cisGcp: ['3.6', '3.7'],
    },
    source: 'https://cloud.google.com/firewall/docs/firewalls',
  },
  (firewall) => eachWorldOpening(firewall, mustNotReachEveryPort),
);
