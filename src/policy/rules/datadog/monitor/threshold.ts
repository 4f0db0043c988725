import type { PolicyResource } from '../../../resource/policy-resource';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { writtenText } from '../written-text';

const CRITICAL = 'monitor_thresholds.critical';
/** What a query is compared with, at its end. */
const COMPARISON = /(?:>=?|<=?|==|!=)\s*(-?\d+(?:\.\d+)?)\s*$/;

export const threshold = defineRule(
  {
    id: 'datadog-monitor-threshold',
    title: 'Monitors state the critical threshold that their query compares with',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['datadog_monitor'],
    rationale: 'Datadog refuses a monitor whose threshold is not that of its query, and an apply stops half-way.',
    remediation: 'Set monitor_thresholds.critical to the number at the end of the query.',
    example: 'query = "avg(last_5m):avg:checkout.errors{env:prod} > 5"\nmonitor_thresholds {\n  critical = 5\n}',
    source: 'https://docs.datadoghq.com/api/latest/monitors/#create-a-monitor',
  },
  (monitor) =>
    monitor.value('type').text === 'composite'
      ? [Finding.notApplicable('a composite monitor compares nothing')]
      : [...monitor.mustBeGiven(CRITICAL), ...mustAgree(monitor)],
);

function mustAgree(monitor: PolicyResource): Finding[] {
  const critical = monitor.value(CRITICAL);
  if (critical.isAbsent) return [];
  const { known, expression } = writtenText(monitor, 'query');
  const compared = COMPARISON.exec(known)?.[1];
  const unknown = critical.expression ?? (compared === undefined ? expression : undefined);
  if (unknown !== undefined) return [Finding.unknown(unknown, CRITICAL)];
  if (compared === undefined || critical.number === Number(compared)) return [];
  return [Finding.fail(`${CRITICAL} must be ${compared}, as in the query, got ${critical.shown}`, CRITICAL)];
}
