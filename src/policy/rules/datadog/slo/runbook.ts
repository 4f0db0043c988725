import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustSay } from '../written-text';

export const runbook = defineRule(
  {
    id: 'datadog-slo-runbook',
    title: 'Descriptions of objectives link what to do when they are missed',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['datadog_service_level_objective'],
    rationale: 'An objective that nobody knows the meaning of, nor what follows when it is missed, changes nothing.',
    remediation: 'Link the runbook, or the error budget policy, in the description, by https.',
    example: 'description = "Requests answered in time. https://runbooks.example.com/checkout"',
    controls: { nist80053: ['ir-8'], soc2: ['CC7.4'], iso27001: ['A.5.26'] },
    source: 'https://sre.google/workbook/error-budget-policy/',
  },
  (objective) => mustSay(objective, 'description', /https:\/\//, 'link a runbook by https'),
);
