import type { PolicyResource } from '../../../resource/policy-resource';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const ends = defineRule(
  {
    id: 'datadog-downtime-ends',
    title: 'Downtimes end',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['datadog_downtime_schedule', 'datadog_downtime'],
    rationale: 'What was silenced for a migration stays silent for ever, and the next outage is not heard.',
    remediation: 'Set one_time_schedule.end, or a recurring schedule with a duration.',
    example: 'one_time_schedule {\n  start = "2027-01-10T22:00:00Z"\n  end   = "2027-01-11T02:00:00Z"\n}',
    controls: { nist80053: ['si-4'], soc2: ['CC7.2'], iso27001: ['A.8.16'] },
    source: 'https://docs.datadoghq.com/monitors/downtimes/',
  },
  (downtime) => (downtime.type === 'datadog_downtime' ? mustEnd(downtime) : mustEndOnce(downtime)),
);

/** What comes again has a duration each time: the provider asks for it. */
function mustEndOnce(downtime: PolicyResource): Finding[] {
  return downtime.value('recurring_schedule').isAbsent ? downtime.mustBeGiven('one_time_schedule.end') : [];
}

function mustEnd(downtime: PolicyResource): Finding[] {
  return downtime.value('end').isAbsent ? downtime.mustBeGiven('end_date') : [];
}
