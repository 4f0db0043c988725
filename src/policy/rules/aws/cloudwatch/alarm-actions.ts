import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const alarmActions = defineRule(
  {
    id: 'aws-cloudwatch-alarm-actions',
    title: 'Alarms call somebody',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_cloudwatch_metric_alarm', 'aws_cloudwatch_composite_alarm'],
    rationale: 'An alarm without an action, or with actions switched off, is seen by nobody.',
    remediation: 'Set alarm_actions, and leave actions_enabled out.',
    example: 'alarm_actions = [aws_sns_topic.on_call.arn]',
    controls: { nist80053: ['si-4'], soc2: ['CC7.2'], iso27001: ['A.8.16'] },
    source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html',
  },
  (alarm) =>
    alarm.referencing('aws_cloudwatch_composite_alarm').length > 0
      ? [Finding.notApplicable('a composite alarm calls for it')]
      : [...alarm.mustNotBeFalse('actions_enabled'), ...alarm.mustBeGiven('alarm_actions')],
);
