import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const logRetention = defineRule(
  {
    id: 'aws-cloudwatch-log-retention',
    title: 'Log groups say how long they keep logs',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_cloudwatch_log_group'],
    rationale: 'Without a retention logs are kept, and paid for, for ever.',
    remediation: 'Set retention_in_days.',
    example: 'retention_in_days = 90',
    controls: { nist80053: ['au-11'], iso27001: ['A.8.15'], pciDss: ['10.5.1'] },
    source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
  },
  // The provider takes 0 for never.
  (group) => group.mustBeAtLeast('retention_in_days', 1),
);
