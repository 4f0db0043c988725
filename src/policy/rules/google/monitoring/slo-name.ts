import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const sloName = defineRule(
  {
    id: 'google-monitoring-slo-name',
    title: 'Service level objectives have a name that people read',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['google_monitoring_slo'],
    rationale: 'The console and every alert show an id that says nothing.',
    remediation: 'Set display_name.',
    example: 'display_name = "Orders: availability"',
    source: 'https://cloud.google.com/stackdriver/docs/solutions/slo-monitoring/ui/create-slo',
  },
  (slo) => slo.mustBeGiven('display_name'),
);
