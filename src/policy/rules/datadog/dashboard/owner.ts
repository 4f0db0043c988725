import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustBeRestricted } from '../restricted';

export const owner = defineRule(
  {
    id: 'datadog-dashboard-owner',
    title: 'Dashboards name the team that keeps them, or who may edit them',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['datadog_dashboard'],
    rationale: 'A dashboard of nobody is edited by everybody, and believed when it is wrong.',
    remediation: 'Add the tag team:<name>, the only kind that dashboards take, or a restriction policy.',
    example: 'tags = ["team:payments"]',
    controls: { nist80053: ['cm-8'], iso27001: ['A.5.9'] },
    source: 'https://registry.terraform.io/providers/DataDog/datadog/latest/docs/resources/dashboard',
  },
  (dashboard) => {
    if (dashboard.team !== undefined || mustBeRestricted(dashboard).length === 0) return [];
    const unknown = [dashboard.value('tags'), ...dashboard.values('tags')].find(({ isUnknown }) => isUnknown);
    if (unknown?.expression !== undefined) return [Finding.unknown(unknown.expression, 'tags')];
    return [Finding.fail('tags must hold team:<name>, or a policy restrict who edits it, got neither', 'tags')];
  },
);
