import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { opensEverything } from '../../network/traffic';
import { eachWorldOpening, EGRESS_TYPES } from './world-openings';

export const egress = defineRule(
  {
    id: 'aws-security-group-egress',
    title: 'Not everything may leave for everywhere',
    severity: RuleSeverity.NOTE,
    resourceTypes: [...EGRESS_TYPES],
    rationale: 'Who gets in gets data out by whatever port is open.',
    remediation: 'Name the ports and networks that are needed; use VPC endpoints for AWS.',
    example: 'prefix_list_id = aws_vpc_endpoint.s3.prefix_list_id',
    controls: { nist80053: ['sc-7.5'], soc2: ['CC6.6'], iso27001: ['A.8.20'], pciDss: ['1.3.2'] },
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  },
  (group) =>
    eachWorldOpening(group, 'egress', (traffic) =>
      opensEverything(traffic) ? [Finding.fail(`must name what may leave, got ${traffic.shown}`, traffic.shown)] : [],
    ),
);
