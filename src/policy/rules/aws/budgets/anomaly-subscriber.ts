import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const anomalySubscriber = defineRule(
  {
    id: 'aws-budgets-anomaly-subscriber',
    title: 'Cost anomalies reach their subscribers',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_ce_anomaly_subscription'],
    rationale: 'AWS tells of an anomaly at once by a topic only, and of those of a day or a week by mail only.',
    remediation: 'Subscribe an SNS topic with the frequency IMMEDIATE, and addresses with DAILY or WEEKLY.',
    example: 'frequency = "IMMEDIATE"\nsubscriber {\n  type    = "SNS"\n  address = aws_sns_topic.costs.arn\n}',
    source: 'https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_AnomalySubscription.html',
  },
  (subscription) => {
    const { text: frequency, expression } = subscription.value('frequency');
    if (expression !== undefined) return [Finding.unknown(expression, 'frequency')];
    return subscription.mustBeOneOf('subscriber.type', [frequency === 'IMMEDIATE' ? 'SNS' : 'EMAIL']);
  },
);
