import type { PolicyBlock } from '../../../resource/policy-block';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const threshold = defineRule(
  {
    id: 'aws-budgets-threshold',
    title: 'Thresholds of budgets are percentages, 80 for 80 %',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_budgets_budget'],
    rationale: 'A threshold of 0.8 is passed on the first of the month, and what always tells is not listened to.',
    remediation: 'Set threshold to 80 for 80 %; or threshold_type to ABSOLUTE_VALUE, for an amount.',
    example: 'threshold      = 80\nthreshold_type = "PERCENTAGE"',
    source: 'https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_Notification.html',
  },
  (budget) => {
    const { expression } = budget.value('notification');
    if (expression !== undefined) return [Finding.unknown(expression, 'notification')];
    return budget.blocks('notification').flatMap(mustBePercentage);
  },
);

function mustBePercentage(block: PolicyBlock): Finding[] {
  const type = block.value('threshold_type');
  if (type.text === 'ABSOLUTE_VALUE') return [];
  const limit = block.value('threshold');
  const key = `threshold ${block.value('notification_type').shown} ${limit.shown}`;
  const unknown = [type, limit].find(({ isUnknown }) => isUnknown)?.expression;
  if (unknown !== undefined) return [Finding.unknown(unknown, key)];
  // 1 is all of it to who counts in fractions, and one per cent to AWS.
  if ((limit.number ?? 0) > 1) return [];
  return [Finding.fail(`${block.path}.threshold must be a percentage above 1, got ${limit.shown}`, key)];
}
