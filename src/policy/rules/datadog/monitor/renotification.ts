import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mentionsOf, pagersAmong } from '../mentions';
import { unlessOutsideProduction } from '../production';

export const renotification = defineRule(
  {
    id: 'datadog-monitor-renotification',
    title: 'Monitors that page in production page again while nothing is better',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['datadog_monitor'],
    rationale: 'A page that was slept through, or acknowledged and forgotten, is never sent again.',
    remediation: 'Set renotify_interval, in minutes.',
    example: 'renotify_interval = 60',
    controls: { nist80053: ['ir-6'], soc2: ['CC7.3'] },
    source: 'https://docs.datadoghq.com/monitors/notify/#renotify',
  },
  (monitor) =>
    unlessOutsideProduction(monitor, () => {
      const { handles, expression } = mentionsOf(monitor);
      if (pagersAmong(handles).length > 0) return monitor.mustBeAtLeast('renotify_interval', 1);
      return expression === undefined
        ? [Finding.notApplicable('it pages nobody')]
        : [Finding.unknown(expression, 'message')];
    }),
);
