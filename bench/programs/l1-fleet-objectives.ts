import { DashboardJson } from '@cdktf/provider-datadog/lib/dashboard-json';
import { Monitor } from '@cdktf/provider-datadog/lib/monitor';
import { ServiceLevelObjective } from '@cdktf/provider-datadog/lib/service-level-objective';
import * as fleet from './fleet';
import { objectiveWidgets, sloMonitors } from './l1-datadog-widgets';
import { Place } from './l1-fleet-words';
import * as words from './l1-slos-words';

const TARGET = 99.9;
const MET = `${TARGET} % of requests succeed, over 30 days`;
const ANSWERABLE = `Team ${fleet.TEAM} answers for it`;
const LOW_TRAFFIC =
  'Datadog cannot wait for the 20 events that the long window should hold: at low traffic a few bad events are enough to fire this, so look at their number first.';
const LOOKS_BACK =
  'Datadog looks back 2 d at most: the row "long" was to look back 3 d, for 10 % of the budget, at the same burn rate.';

/** What a service promises, and who hears of it when the promise is in danger. */
export function createObjectives(place: Place): void {
  const { stack, name, service, stage } = place;
  const about = `${service} availability in ${name}`;
  const total = `count:http.server.request.duration{service:${service},env:${name}}.as_count()`;
  const tags = [
    `organization:${fleet.ORGANIZATION}`,
    `env:${name}`,
    `stage:${stage}`,
    `team:${fleet.TEAM}`,
    `service:${service}`,
    'tier:2',
    'managed-by:roadbed',
    'roadbed_construct:sloalertset',
    'roadbed_version:1.0',
  ];
  const rows = words.TWO_DAYS_ROWS.map((row) => ({
    ...row,
    severity: row.name === 'fast' && stage === 'prod' ? ('page' as const) : ('ticket' as const),
  }));
  const slo = new ServiceLevelObjective(stack, 'slo', {
    name: about,
    description: `${MET}. ${ANSWERABLE}. Runbook: ${fleet.RUNBOOK}`,
    tags,
    type: 'metric',
    query: {
      numerator: total.replace('}', ',!http.response.status_code:5*}'),
      denominator: total,
    },
    thresholds: [{ timeframe: '30d', target: TARGET, warning: 99.95 }],
    timeframe: '30d',
    targetThreshold: TARGET,
    warningThreshold: 99.95,
  });
  const dashboard = new DashboardJson(stack, 'slo-dashboard', {
    dashboard: JSON.stringify({
      title: `${service} in ${name}: service level objectives`,
      description: `Made by Roadbed, from the objectives of ${service}. ${ANSWERABLE}.`,
      layout_type: 'ordered',
      reflow_type: 'auto',
      notify_list: [],
      template_variables: [],
      tags: [`team:${fleet.TEAM}`],
      widgets: [objectiveWidgets(`availability: ${MET}`, slo.id, rows), sloMonitors(service, name)],
    }),
  });

  const alert = (
    what: string,
    severity: words.Severity,
    sentences: string[],
    watched: { type: string; query: string; critical: string; onMissingData?: string; requireFullWindow?: boolean },
  ): void => {
    const { critical, ...query } = watched;
    new Monitor(stack, what.replace(/\W+/g, '-'), {
      ...query,
      name: `${about}: ${what}`,
      message: [
        '{{^is_recovery}}',
        `Objective: ${MET}.`,
        ...sentences,
        `[runbook](${fleet.RUNBOOK}) · [dashboard](https://app.${fleet.DATADOG_SITE}/dashboard/${dashboard.id})`,
        '{{/is_recovery}}',
        `{{#is_recovery}}Over: ${about}: ${what}.{{/is_recovery}}`,
        `@pagerduty-${fleet.PAGE}`,
      ].join('\n'),
      tags,
      monitorThresholds: { critical },
      priority: severity === 'page' ? '1' : '3',
      includeTags: true,
      renotifyInterval: severity === 'page' ? 60 : 1440,
      renotifyStatuses: ['alert'],
    });
  };
  const answerable = `${ANSWERABLE} (tier 2).`;
  for (const row of rows) {
    const shortened = row.name === 'long' ? [LOOKS_BACK] : [];
    const sentences = [...words.burnText({ target: TARGET }, row), answerable, ...shortened, LOW_TRAFFIC];
    alert(`${row.name} burn`, row.severity, sentences, {
      type: 'slo alert',
      query: `burn_rate("${slo.id}").over("30d").long_window("${row.long / 60}h").short_window("${row.short}m") > ${row.factor}`,
      critical: `${row.factor}`,
    });
  }
  for (const percent of words.SHARES) {
    alert(
      `${percent} % of the error budget is gone`,
      'ticket',
      [words.shareText({ target: TARGET }, percent), answerable],
      { type: 'slo alert', query: `error_budget("${slo.id}").over("30d") >= ${percent}`, critical: `${percent}` },
    );
  }
  alert('nothing is measured', 'ticket', [words.ABSENT.replace('30 min', '1 h'), answerable], {
    type: 'query alert',
    query: `sum(last_60m):${total} <= 0`,
    critical: '0',
    onMissingData: 'show_and_notify_no_data',
    requireFullWindow: false,
  });
}
