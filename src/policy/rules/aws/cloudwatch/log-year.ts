import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { inProduction } from '../../protection-levels';

/** PCI DSS 4.0.1, 10.5.1: audit logs are kept for twelve months. */
const YEAR_DAYS = 365;

export const logYear = defineRule(
  {
    id: 'aws-cloudwatch-log-year',
    title: 'Production log groups keep logs for a year',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['aws_cloudwatch_log_group'],
    rationale: 'Attacks are often found after months, and auditors ask for twelve.',
    remediation: 'Set retention_in_days to 365 or more, or archive the logs elsewhere.',
    example: 'retention_in_days = 400',
    controls: { nist80053: ['au-11'], iso27001: ['A.8.15'], pciDss: ['10.5.1'] },
    source: 'https://www.pcisecuritystandards.org/document_library/',
  },
  // The provider takes 0 for never.
  (group) =>
    inProduction(group, () =>
      group._must(
        'retention_in_days',
        ({ isAbsent, number = 0 }) => isAbsent || number === 0 || number >= YEAR_DAYS,
        `be at least ${YEAR_DAYS}`,
      ),
    ),
);
