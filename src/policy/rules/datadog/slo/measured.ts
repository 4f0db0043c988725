import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

/** Datadog, "Create an SLO object": what each type asks for. Newer providers let a metric be counted by sli_specification. */
const MEASURES: Readonly<Record<string, readonly string[]>> = {
  metric: ['query', 'sli_specification'],
  monitor: ['monitor_ids'],
  time_slice: ['sli_specification'],
};

export const measured = defineRule(
  {
    id: 'datadog-slo-measured',
    title: 'Objectives say what they are measured by',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['datadog_service_level_objective'],
    rationale: 'A plan takes an objective that measures nothing; Datadog refuses it, and an apply stops half-way.',
    remediation: 'Give an objective of type metric a query, of monitor monitor_ids, of time_slice sli_specification.',
    example: 'type        = "monitor"\nmonitor_ids = [datadog_monitor.checkout.id]',
    source: 'https://docs.datadoghq.com/api/latest/service-level-objectives/',
  },
  (objective) => {
    const { text = '', expression } = objective.value('type');
    if (expression !== undefined) return [Finding.unknown(expression, 'type')];
    const paths = MEASURES[text];
    if (paths === undefined) return objective.mustBeOneOf('type', Object.keys(MEASURES));
    if (paths.some((path) => objective.mustBeGiven(path).length === 0)) return [];
    return [Finding.fail(`${paths.join(' or ')} must be given for the type ${text}, got nothing`, paths[0])];
  },
);
