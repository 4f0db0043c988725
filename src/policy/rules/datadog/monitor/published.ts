import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { unlessOutsideProduction } from '../production';

export const published = defineRule(
  {
    id: 'datadog-monitor-published',
    title: 'No monitor of production is a draft',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['datadog_monitor'],
    rationale: 'A draft evaluates nothing that anybody hears of: it notifies nobody.',
    remediation: 'Leave draft_status out.',
    example: 'draft_status = "published"',
    controls: { nist80053: ['si-4'], soc2: ['CC7.2'], iso27001: ['A.8.16'] },
    source: 'https://docs.datadoghq.com/monitors/draft/',
  },
  (monitor) => unlessOutsideProduction(monitor, () => monitor.mustNotBeOneOf('draft_status', ['draft'])),
);
