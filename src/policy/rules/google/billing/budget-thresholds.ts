import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

const THRESHOLDS = 'threshold_rules.threshold_percent';

export const budgetThresholds = defineRule(
  {
    id: 'google-billing-budget-thresholds',
    title: 'Budgets say when they are to be told of',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['google_billing_budget'],
    rationale: 'A budget without a threshold tells nobody, and one that only lies above it tells too late.',
    remediation: 'Give threshold_rules, one of which is 1.0 (all of the budget) or less.',
    example: 'threshold_rules {\n  threshold_percent = 0.8\n}',
    source: 'https://cloud.google.com/billing/docs/how-to/budgets',
  },
  (budget) => {
    const values = budget.values(THRESHOLDS);
    if (values.some(({ number = Infinity }) => number <= 1)) return [];
    const unknown = values.find(({ isUnknown }) => isUnknown)?.expression;
    if (unknown !== undefined) return [Finding.unknown(unknown, THRESHOLDS)];
    const shown = values.map((value) => value.shown).join(', ') || 'nothing';
    return [Finding.fail(`${THRESHOLDS} must be 1.0 or less at least once, got ${shown}`, THRESHOLDS)];
  },
);
