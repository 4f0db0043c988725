import type { PolicyResource } from '../../../resource/policy-resource';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustSay } from '../written-text';

/** A filter, or a grouping, by the tag of the environment. */
const ENVIRONMENT = /\benv(?:ironment)?:|[{,("]\s*env(?:ironment)?\s*[},)"]/;
/** Their queries name monitors, objectives, tests, bills and people, which have no environment to filter by. */
const WITHOUT_ENVIRONMENT = ['composite', 'slo alert', 'synthetics alert', 'cost alert', 'audit alert'];
const EVENTS = 'variables.event_query.search.query';

export const queryEnvironment = defineRule(
  {
    id: 'datadog-monitor-query-environment',
    title: 'Queries of monitors name their environment',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['datadog_monitor'],
    rationale: 'Numbers of a test environment raise the alarm of production, or drown what it should say.',
    remediation: 'Filter the query by env, or group it by env.',
    example: 'query = "avg(last_5m):avg:checkout.errors{env:prod,service:checkout} > 5"',
    source: 'https://docs.datadoghq.com/getting_started/tagging/unified_service_tagging/',
  },
  (monitor) => {
    const { text: type, expression } = monitor.value('type');
    if (expression !== undefined) return [Finding.unknown(expression, 'type')];
    return WITHOUT_ENVIRONMENT.includes(type ?? '')
      ? [Finding.notApplicable(`a ${type} is not filtered by environment`)]
      : mustName(monitor);
  },
);

/** The query of a formula names variables, and those name the environment. */
function mustName(monitor: PolicyResource): Finding[] {
  const path = monitor.value(EVENTS).isAbsent ? 'query' : EVENTS;
  return mustSay(monitor, path, ENVIRONMENT, 'filter or group by env');
}
