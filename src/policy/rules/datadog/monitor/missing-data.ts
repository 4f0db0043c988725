import type { PolicyResource } from '../../../resource/policy-resource';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

/** Their data are states of other monitors, objectives and tests, and those do not go missing. */
const WITHOUT_DATA = ['composite', 'slo alert', 'synthetics alert'];

export const missingData = defineRule(
  {
    id: 'datadog-monitor-missing-data',
    title: 'Monitors say what it means when their data stop',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['datadog_monitor'],
    rationale: 'A service that is dead reports nothing, and its monitors stay green.',
    remediation:
      'Set on_missing_data: show_and_notify_no_data where silence is a failure, resolve where it is good news. Checks of a service take notify_no_data.',
    example: 'on_missing_data = "show_and_notify_no_data"',
    controls: { nist80053: ['si-4'], soc2: ['CC7.2'], iso27001: ['A.8.16'] },
    source: 'https://docs.datadoghq.com/monitors/guide/on_missing_data/',
  },
  (monitor) => {
    const { text: type, expression } = monitor.value('type');
    if (expression !== undefined) return [Finding.unknown(expression, 'type')];
    if (WITHOUT_DATA.includes(type ?? '')) return [Finding.notApplicable(`the data of a ${type} do not go missing`)];
    if (type === 'service check') return monitor.mustBeGiven('notify_no_data');
    return mustDecide(monitor);
  },
);

function mustDecide(monitor: PolicyResource): Finding[] {
  return monitor.value('notify_no_data').isAbsent ? monitor.mustBeGiven('on_missing_data') : [];
}
