import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const anomalyThreshold = defineRule(
  {
    id: 'aws-budgets-anomaly-threshold',
    title: 'Subscriptions to cost anomalies say how large one must be',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_ce_anomaly_subscription'],
    rationale: 'AWS refuses a subscription without a threshold, and an apply stops half-way.',
    remediation: 'Set threshold_expression, on the total impact of an anomaly.',
    example:
      'threshold_expression {\n  dimension {\n    key           = "ANOMALY_TOTAL_IMPACT_ABSOLUTE"\n    match_options = ["GREATER_THAN_OR_EQUAL"]\n    values        = ["100"]\n  }\n}',
    source: 'https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_AnomalySubscription.html',
  },
  (subscription) => subscription.mustBeGiven('threshold_expression'),
);
