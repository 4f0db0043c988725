import type { PolicyResource } from '../../../resource/policy-resource';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

const TYPES = ['ACTUAL', 'FORECASTED'];
const PATH = 'notification.notification_type';

export const forecast = defineRule(
  {
    id: 'aws-budgets-forecast',
    title: 'Budgets tell of what is spent, and of what will be',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_budgets_budget'],
    rationale: 'What is told when the money is spent is too late, and a forecast alone is a guess.',
    remediation: 'Give it a notification of type ACTUAL, and one of type FORECASTED.',
    example:
      'notification {\n  notification_type   = "FORECASTED"\n  comparison_operator = "GREATER_THAN"\n  threshold           = 100\n  threshold_type      = "PERCENTAGE"\n}',
    source: 'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-best-practices.html',
  },
  (budget) => {
    const unknown = [budget.value('budget_type'), budget.value('time_unit')].find(({ isUnknown }) => isUnknown);
    if (unknown?.expression !== undefined) return [Finding.unknown(unknown.expression, PATH)];
    return isForecast(budget) ? mustTellBoth(budget) : [Finding.notApplicable('AWS forecasts costs and usage only')];
  },
);

/** What is reserved is used or not, and a day is over before it could be forecast. */
function isForecast(budget: PolicyResource): boolean {
  return (
    ['COST', 'USAGE'].includes(budget.value('budget_type').text ?? '') && budget.value('time_unit').text !== 'DAILY'
  );
}

function mustTellBoth(budget: PolicyResource): Finding[] {
  const types = budget.values(PATH);
  const expression = types.find(({ isUnknown }) => isUnknown)?.expression;
  return TYPES.filter((type) => !types.some(({ text }) => text === type)).map((type) =>
    expression === undefined
      ? Finding.fail(`one ${PATH} must be "${type}", got none`, type)
      : Finding.unknown(expression, type),
  );
}
