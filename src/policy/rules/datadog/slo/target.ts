import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const target = defineRule(
  {
    id: 'datadog-slo-target',
    title: 'Objectives leave a budget for errors',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['datadog_service_level_objective'],
    rationale: 'With a target of 100 % one failed request breaks the promise, and no burn rate can be computed.',
    remediation: 'Set thresholds.target to a percentage below 100, such as 99.9.',
    example: 'thresholds {\n  timeframe = "30d"\n  target    = 99.9\n}',
    controls: { soc2: ['A1.1'] },
    source: 'https://docs.datadoghq.com/service_management/service_level_objectives/',
  },
  (objective) =>
    objective._must(
      'thresholds.target',
      ({ number = 0 }) => number > 0 && number < 100,
      'be a percentage above 0 and below 100',
    ),
);
