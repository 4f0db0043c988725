import type { PolicyBlock } from '../../../resource/policy-block';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

/** AWS Budgets, "Budget filters": a tag is `user:Key$Value`; those that AWS makes begin with `aws:`. */
const TAG = /^(?:user|aws):[^$]+\$(?!\{)[^$]*$/;

export const tagFilter = defineRule(
  {
    id: 'aws-budgets-tag-filter',
    title: 'Budgets name tags as AWS does, user:Key$Value',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_budgets_budget'],
    rationale: 'A filter that matches nothing is no error: the budget shows a spend of zero, for ever.',
    remediation: 'Write user:, the key of the tag, a dollar sign and its value.',
    example: 'cost_filter {\n  name   = "TagKeyValue"\n  values = ["user:service$checkout"]\n}',
    source: 'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-create-filters.html',
  },
  (budget) => {
    const { expression } = budget.value('cost_filter');
    if (expression !== undefined) return [Finding.unknown(expression, 'cost_filter')];
    return budget.blocks('cost_filter').flatMap(mustNameTags);
  },
);

function mustNameTags(filter: PolicyBlock): Finding[] {
  const name = filter.value('name');
  if (name.expression !== undefined) return [Finding.unknown(name.expression, filter.path)];
  return name.text === 'TagKeyValue'
    ? filter._must('values', ({ text = '' }) => TAG.test(text), 'be written user:Key$Value')
    : [];
}
