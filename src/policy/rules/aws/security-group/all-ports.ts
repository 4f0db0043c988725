import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustNotReachEveryPort } from '../../network/traffic';
import { eachWorldOpening, INGRESS_TYPES } from './world-openings';

export const allPorts = defineRule(
  {
    id: 'aws-security-group-all-ports',
    title: 'The world cannot reach every port',
    severity: RuleSeverity.ERROR,
    resourceTypes: [...INGRESS_TYPES],
    rationale: 'Everything that ever listens on the machine is on the internet.',
    remediation: 'Name the ports that are meant, and the networks.',
    example: 'from_port   = 443\nto_port     = 443\nip_protocol = "tcp"',
    controls: {
      nist80053: ['ac-4', 'sc-7'],
      soc2: ['CC6.6'],
      iso27001: ['A.8.20', 'A.8.22'],
      pciDss: ['1.3.1'],
      cisAws: ['6.3', '6.4'],
    },
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  },
  (group) => eachWorldOpening(group, 'ingress', mustNotReachEveryPort),
);
