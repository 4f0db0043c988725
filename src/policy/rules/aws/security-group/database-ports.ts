import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { DATABASE_PORTS } from '../../network/known-ports';
import { mustNotReachPorts } from '../../network/traffic';
import { eachWorldOpening, INGRESS_TYPES } from './world-openings';

export const databasePorts = defineRule(
  {
    id: 'aws-security-group-database-ports',
    title: 'The world cannot reach ports of databases',
    severity: RuleSeverity.ERROR,
    resourceTypes: [...INGRESS_TYPES],
    rationale:
      'A database or cache on the internet is scanned within minutes, and a password is all that guards it, if that.',
    remediation: 'Name the security groups of those that need it.',
    example: 'referenced_security_group_id = aws_security_group.app.id',
    controls: { nist80053: ['ac-4', 'sc-7'], soc2: ['CC6.6'], iso27001: ['A.8.20', 'A.8.22'], pciDss: ['1.3.1'] },
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  },
  (group) => eachWorldOpening(group, 'ingress', (traffic) => mustNotReachPorts(traffic, DATABASE_PORTS)),
);
