import { DashboardJson } from '@cdktf/provider-datadog/lib/dashboard-json';
import { Monitor } from '@cdktf/provider-datadog/lib/monitor';
import { ServiceLevelObjective } from '@cdktf/provider-datadog/lib/service-level-objective';
import { TerraformStack } from 'cdktf';
import { objectiveWidgets, sloMonitors } from './l1-datadog-widgets';
import * as words from './l1-slos-words';
import * as slos from './slos';

export function datadog(stack: TerraformStack, subject: words.Subject, notifies: boolean): void {
  const { service, environment } = subject;
  const tags = [
    `organization:${slos.ORGANIZATION}`,
    `env:${environment}`,
    'stage:prod',
    `team:${slos.TEAM}`,
    `service:${service}`,
    'tier:1',
    'managed-by:roadbed',
    'roadbed_construct:sloalertset',
    'roadbed_version:1.0',
  ];
  const measured = subject.objectives.map((objective) => {
    const { name, target } = objective;
    const warning = Number(((target + 100) / 2).toFixed(3));
    const slo = new ServiceLevelObjective(stack, `${name}-slo`, {
      name: `${service} ${name} in ${environment}`,
      description: `${words.stated(objective)} Team ${slos.TEAM} answers for it. Runbook: ${slos.RUNBOOK}`,
      tags,
      type: 'metric',
      query: { numerator: objective.datadog.good, denominator: objective.datadog.total },
      thresholds: [{ timeframe: '30d', target, warning }],
      timeframe: '30d',
      targetThreshold: target,
      warningThreshold: warning,
    });
    return { objective, id: slo.id };
  });
  const dashboard = new DashboardJson(stack, 'datadog-dashboard', {
    dashboard: JSON.stringify({
      title: `${service} in ${environment}: service level objectives`,
      description: `Made by Roadbed, from the objectives of ${service}. Team ${slos.TEAM} answers for it.`,
      layout_type: 'ordered',
      reflow_type: 'auto',
      notify_list: [],
      template_variables: [],
      tags: [`team:${slos.TEAM}`],
      widgets: [
        ...measured.map(({ objective, id }) =>
          objectiveWidgets(`${objective.name}: ${objective.description}`, id, words.ROWS),
        ),
        ...(notifies ? [sloMonitors(service, environment)] : []),
      ],
    }),
  });
  if (!notifies) return;

  for (const { objective, id } of measured) {
    const alert = (
      what: string,
      severity: words.Severity,
      sentences: string[],
      watched: { type: string; query: string; critical: string; onMissingData?: string; requireFullWindow?: boolean },
    ): void => {
      const { critical, ...query } = watched;
      const title = words.titleOf(subject, objective, what);
      new Monitor(stack, `${objective.name}-${what.replace(/\W+/g, '-')}`, {
        ...query,
        name: title,
        message: [
          '{{^is_recovery}}',
          `Objective: ${objective.description}.`,
          words.met(objective),
          ...sentences,
          `[runbook](${slos.RUNBOOK}) · [error-budget policy](${words.policyOf(subject)}) · [dashboard](https://app.${slos.DATADOG_SITE}/dashboard/${dashboard.id})`,
          '{{/is_recovery}}',
          `{{#is_recovery}}Over: ${title}.{{/is_recovery}}`,
          `@pagerduty-${severity === 'page' ? slos.PAGE : slos.TICKET}`,
        ].join('\n'),
        tags,
        monitorThresholds: { critical },
        priority: severity === 'page' ? '1' : '3',
        includeTags: true,
        renotifyInterval: severity === 'page' ? 60 : 1440,
        renotifyStatuses: ['alert'],
      });
    };
    const spent = (percent: number): { type: string; query: string; critical: string } => ({
      type: 'slo alert',
      query: `error_budget("${id}").over("30d") >= ${percent}`,
      critical: `${percent}`,
    });
    for (const row of words.TWO_DAYS_ROWS) {
      const quietly =
        'Datadog cannot wait for the 20 events that the long window should hold: at low traffic a few bad events are enough to fire this, so look at their number first.';
      const shortened =
        row.name === 'long'
          ? [
              'Datadog looks back 2 d at most: the row "long" was to look back 3 d, for 10 % of the budget, at the same burn rate.',
            ]
          : [];
      alert(
        `${row.name} burn`,
        row.severity,
        [...words.burnText(objective, row), words.ANSWERABLE, ...shortened, quietly],
        {
          type: 'slo alert',
          query: `burn_rate("${id}").over("30d").long_window("${row.long / 60}h").short_window("${row.short}m") > ${row.factor}`,
          critical: `${row.factor}`,
        },
      );
    }
    for (const percent of words.SHARES) {
      const sentences = [words.shareText(objective, percent), words.ANSWERABLE];
      alert(`${percent} % of the error budget is gone`, 'ticket', sentences, spent(percent));
    }
    alert('nothing is measured', 'ticket', [words.ABSENT, words.ANSWERABLE], {
      type: 'query alert',
      query: `sum(last_30m):${objective.datadog.total} <= 0`,
      critical: '0',
      onMissingData: 'show_and_notify_no_data',
      requireFullWindow: false,
    });
  }
}
