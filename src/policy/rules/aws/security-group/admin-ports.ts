import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { ADMIN_PORTS } from '../../network/known-ports';
import { mustNotReachPorts } from '../../network/traffic';
import { eachWorldOpening, INGRESS_TYPES } from './world-openings';

export const adminPorts = defineRule(
  {
    id: 'aws-security-group-admin-ports',
    title: 'The world cannot reach ports of administration',
    severity: RuleSeverity.ERROR,
    resourceTypes: [...INGRESS_TYPES],
    rationale: 'Such ports are scanned all day, and one weak password or unpatched service is enough.',
    remediation: 'Use Session Manager or a VPN, and name their networks.',
    example: 'cidr_ipv4 = "10.0.0.0/8"',
    controls: {
      nist80053: ['ac-4', 'sc-7'],
      soc2: ['CC6.6'],
      iso27001: ['A.8.20', 'A.8.22'],
      pciDss: ['1.3.1'],
      cisAws: ['6.3', '6.4'],
    },
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  },
  (group) => eachWorldOpening(group, 'ingress', (traffic) => mustNotReachPorts(traffic, ADMIN_PORTS)),
);
