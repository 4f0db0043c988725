import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const anomalySubscribed = defineRule(
  {
    id: 'aws-budgets-anomaly-subscribed',
    title: 'Somebody subscribes to each monitor of cost anomalies',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_ce_anomaly_monitor'],
    rationale: 'A monitor without a subscription finds anomalies and tells nobody.',
    remediation: 'Name it in monitor_arn_list of an aws_ce_anomaly_subscription.',
    example: 'monitor_arn_list = [aws_ce_anomaly_monitor.services.arn]',
    source: 'https://docs.aws.amazon.com/cost-management/latest/userguide/getting-started-ad.html',
  },
  (monitor) => monitor.mustBeReferencedBy('aws_ce_anomaly_subscription', 'monitor_arn_list'),
);
