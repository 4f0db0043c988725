import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const serviceTag = defineRule(
  {
    id: 'datadog-monitor-service-tag',
    title: 'Monitors and objectives are tagged with their service',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['datadog_monitor', 'datadog_service_level_objective'],
    rationale: 'Neither the page of the service nor an incident shows what is not tagged with the service.',
    remediation: 'Add the tag service:<name>, as the traces and logs of the service have it.',
    example: 'tags = ["service:checkout", "env:prod", "team:payments"]',
    controls: { nist80053: ['cm-8'], iso27001: ['A.5.9'] },
    source: 'https://docs.datadoghq.com/getting_started/tagging/unified_service_tagging/',
  },
  (resource) => {
    if (resource.service !== undefined) return [];
    const unknown = [resource.value('tags'), ...resource.values('tags')].find(({ isUnknown }) => isUnknown);
    if (unknown?.expression !== undefined) return [Finding.unknown(unknown.expression, 'service')];
    return [Finding.fail('tags must hold service:<name>, got no such tag', 'service')];
  },
);
