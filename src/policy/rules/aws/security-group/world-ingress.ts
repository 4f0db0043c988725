import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { ADMIN_PORTS, DATABASE_PORTS } from '../../network/known-ports';
import { openedPort, opensEverything } from '../../network/traffic';
import { eachWorldOpening, INGRESS_TYPES } from './world-openings';

/** HTTPS, HTTP/3 included. */
const HTTPS = 443;

export const worldIngress = defineRule(
  {
    id: 'aws-security-group-world-ingress',
    title: 'The world can reach HTTPS at most',
    severity: RuleSeverity.ERROR,
    resourceTypes: [...INGRESS_TYPES],
    rationale: 'What is meant for the internet speaks HTTPS; anything else was opened by mistake or for an afternoon.',
    remediation: 'Name the networks or security groups that need it, or serve it by HTTPS.',
    example: 'cidr_ipv4 = "10.0.0.0/8"',
    controls: { nist80053: ['ac-4', 'sc-7'], soc2: ['CC6.6'], iso27001: ['A.8.20', 'A.8.22'], pciDss: ['1.3.1'] },
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  },
  (group) =>
    eachWorldOpening(group, 'ingress', (traffic) => {
      const { protocol, from, to, shown } = traffic;
      const isHttps = from === HTTPS && to === HTTPS;
      // Other rules speak of these; ICMP opens no port.
      const isOthers =
        opensEverything(traffic) ||
        openedPort(traffic, ADMIN_PORTS) !== undefined ||
        openedPort(traffic, DATABASE_PORTS) !== undefined;
      return isHttps || isOthers || /^(?:1|58|icmp.*)$/.test(protocol)
        ? []
        : [Finding.fail(`must let the world reach HTTPS at most, got ${shown}`, shown)];
    }),
);
