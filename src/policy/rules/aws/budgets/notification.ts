import type { PolicyBlock } from '../../../resource/policy-block';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

const SUBSCRIBERS = ['subscriber_email_addresses', 'subscriber_sns_topic_arns'];

export const notification = defineRule(
  {
    id: 'aws-budgets-notification',
    title: 'Budgets tell somebody',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_budgets_budget'],
    rationale: 'A budget without a notification is a number on a page that nobody opens.',
    remediation: 'Give it notifications, each with an address or a topic.',
    example:
      'notification {\n  notification_type          = "ACTUAL"\n  comparison_operator        = "GREATER_THAN"\n  threshold                  = 80\n  threshold_type             = "PERCENTAGE"\n  subscriber_email_addresses = ["payments@example.com"]\n}',
    source: 'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-managing-costs.html',
  },
  (budget) => {
    const { expression } = budget.value('notification');
    if (expression !== undefined) return [Finding.unknown(expression, 'notification')];
    const notifications = budget.blocks('notification');
    if (notifications.length === 0) return budget.mustBeGiven('notification');
    return notifications.flatMap(mustHaveSubscriber);
  },
);

function mustHaveSubscriber(block: PolicyBlock): Finding[] {
  if (SUBSCRIBERS.some((path) => block.mustBeGiven(path).length === 0)) return [];
  const type = block.value('notification_type').shown;
  const threshold = block.value('threshold').shown;
  // Its place changes when another is added; what it is about does not.
  const key = `notification ${type} ${threshold}`;
  return [Finding.fail(`the notification ${type} at ${threshold} must have a subscriber, got none`, key)];
}
