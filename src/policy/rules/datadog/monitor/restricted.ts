import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { unlessOutsideProduction } from '../production';
import { mustBeRestricted } from '../restricted';

export const restricted = defineRule(
  {
    id: 'datadog-monitor-restricted',
    title: 'Not everybody may edit or mute a monitor of production',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['datadog_monitor'],
    rationale: 'A monitor that was muted by hand in an incident stays so until somebody wonders why it was silent.',
    remediation: 'Add a datadog_restriction_policy for it, or set restricted_roles.',
    example:
      'resource "datadog_restriction_policy" "errors" {\n  resource_id = "monitor:${datadog_monitor.errors.id}"\n}',
    controls: { nist80053: ['ac-3'], soc2: ['CC6.1'], iso27001: ['A.8.3'] },
    source: 'https://docs.datadoghq.com/monitors/configuration/#permissions',
  },
  (monitor) => unlessOutsideProduction(monitor, () => mustBeRestricted(monitor)),
);
