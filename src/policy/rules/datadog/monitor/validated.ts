import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const validated = defineRule(
  {
    id: 'datadog-monitor-validated',
    title: 'Monitors and objectives are validated by a plan',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['datadog_monitor', 'datadog_service_level_objective'],
    rationale: 'A query with a mistake in it is found out in the middle of an apply.',
    remediation: 'Leave validate out.',
    example: 'validate = true',
    source: 'https://registry.terraform.io/providers/DataDog/datadog/latest/docs/resources/monitor',
  },
  (resource) => resource.mustNotBeFalse('validate'),
);
