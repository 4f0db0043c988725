import type { PolicyResource } from '../../../resource/policy-resource';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const limit = defineRule(
  {
    id: 'aws-budgets-limit',
    title: 'Budgets have an amount',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_budgets_budget'],
    rationale: 'A percentage of nothing is passed by every cent, or by none.',
    remediation: 'Set limit_amount above 0, planned_limit for each month, or let auto_adjust_data find it.',
    example: 'limit_amount = "1000"\nlimit_unit   = "USD"',
    source: 'https://docs.aws.amazon.com/cost-management/latest/userguide/create-cost-budget.html',
  },
  (budget) => {
    // AWS computes it from what was spent before.
    if (!budget.value('auto_adjust_data').isAbsent) return [];
    return mustBeAmount(budget, budget.value('planned_limit').isAbsent ? 'limit_amount' : 'planned_limit.amount');
  },
);

function mustBeAmount(budget: PolicyResource, path: string): Finding[] {
  return budget._must(path, ({ number = 0 }) => number > 0, 'be above 0');
}
