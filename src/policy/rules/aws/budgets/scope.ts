import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

const NARROWING = ['cost_filter', 'filter_expression', 'billing_view_arn'];

export const scope = defineRule(
  {
    id: 'aws-budgets-scope',
    title: 'The budget of a service counts what the service costs',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_budgets_budget'],
    rationale: 'Without a filter the budget counts the whole account, and the service is told of the costs of others.',
    remediation: 'Filter by the tag of the service.',
    example: 'cost_filter {\n  name   = "TagKeyValue"\n  values = ["user:service$checkout"]\n}',
    source: 'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-create-filters.html',
  },
  (budget) => {
    const { service } = budget;
    if (service === undefined) return [Finding.notApplicable('it is labelled with no service')];
    if (NARROWING.some((path) => budget.mustBeGiven(path).length === 0)) return [];
    return [Finding.fail(`cost_filter must narrow it to "${service}", got none`, 'cost_filter')];
  },
);
