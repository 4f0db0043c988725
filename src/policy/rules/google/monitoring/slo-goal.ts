import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const sloGoal = defineRule(
  {
    id: 'google-monitoring-slo-goal',
    title: 'Service level objectives leave an error budget',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_monitoring_slo'],
    rationale: 'With a goal of 1 the first failed request spends the budget, and every alert on burn rates is void.',
    remediation: 'Set goal to a share below 1, such as 0.999.',
    example: 'goal = 0.999',
    source: 'https://sre.google/workbook/implementing-slos/',
  },
  (slo) => slo._must('goal', ({ number = NaN }) => number > 0 && number < 1, 'be more than 0 and less than 1'),
);
