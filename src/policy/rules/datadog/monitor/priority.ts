import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const priority = defineRule(
  {
    id: 'datadog-monitor-priority',
    title: 'Monitors have a priority',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['datadog_monitor'],
    rationale: 'When many monitors are red at once, nobody sees which one to look at first.',
    remediation: 'Set priority, from 1 (high) to 5 (low).',
    example: 'priority = 2',
    source: 'https://docs.datadoghq.com/monitors/configuration/',
  },
  (monitor) => monitor.mustBeOneOf('priority', ['1', '2', '3', '4', '5']),
);
