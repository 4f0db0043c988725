import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

const FILTER = 'budget_filter';
/** What narrows a budget to a part of the billing account. */
const PARTS = ['projects', 'labels', 'resource_ancestors', 'services', 'subaccounts'];

export const budgetFilter = defineRule(
  {
    id: 'google-billing-budget-filter',
    title: 'Budgets are about something that somebody owns',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['google_billing_budget'],
    rationale: 'A budget of the whole billing account is nobody’s: what one team spends too much is lost in the sum.',
    remediation: 'Set budget_filter.projects or labels.',
    example: 'budget_filter {\n  labels = { service = "orders" }\n}',
    source: 'https://cloud.google.com/billing/docs/how-to/budgets',
  },
  (budget) => {
    if (PARTS.some((part) => budget.mustBeGiven(`${FILTER}.${part}`).length === 0)) return [];
    const { expression } = budget.value(FILTER);
    if (expression !== undefined) return [Finding.unknown(expression, FILTER)];
    return [Finding.fail(`${FILTER} must name projects, labels, services or folders, got none`, FILTER)];
  },
);
