import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { Manifest } from '@cdktf/provider-kubernetes/lib/manifest';
import { TerraformStack } from 'cdktf';
import { dashboardOf } from './l1-slos-grafana';
import * as words from './l1-slos-words';
import * as slos from './slos';

/** The windows that shares are recorded over, in minutes. */
export const WINDOWS = [5, 10, 30, 60, 120, 360, 1440, 4320];
export const range = (minutes: number): string => words.time(minutes).replace('min', 'm').replace(' ', '');

export function prometheus(stack: TerraformStack, subject: words.Subject, notifies: boolean): void {
  const { service, environment } = subject;
  const labels = {
    'app.kubernetes.io/managed-by': 'roadbed',
    'app.kubernetes.io/name': service,
    'roadbed.dev/construct': 'SloAlertSet',
    'roadbed.dev/environment': environment,
    'roadbed.dev/organization': slos.ORGANIZATION,
    'roadbed.dev/stage': 'prod',
    'roadbed.dev/team': slos.TEAM,
    'roadbed.dev/tier': '1',
    'roadbed.dev/version': '1.0',
  };
  new Manifest(stack, 'rules', {
    manifest: {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: { name: `${service}-slo`, namespace: slos.TEAM, labels },
      spec: { groups: subject.objectives.flatMap((objective) => groups(subject, objective, notifies)) },
    },
  });
  const uid = `slo-${environment}-${service}`;
  new ConfigMapV1(stack, 'grafana', {
    metadata: { name: uid, namespace: slos.GRAFANA.namespace, labels: { ...labels, grafana_dashboard: '1' } },
    data: { [`${uid}.json`]: dashboardOf(subject, uid) },
  });
}

/** How the series of an objective are chosen. */
export function selectorOf({ service, environment }: words.Subject, { name }: slos.Objective): string {
  return `{env="${environment}",sloth_id="${service}-${name}",sloth_service="${service}",sloth_slo="${name}"}`;
}

function groups(subject: words.Subject, objective: slos.Objective, notifies: boolean): object[] {
  const { service, environment } = subject;
  const { name, target } = objective;
  const budget = words.ratioOf(objective);
  const own = selectorOf(subject, objective);
  const labels = { env: environment, sloth_id: `${service}-${name}`, sloth_service: service, sloth_slo: name };
  const record = (series: string, expr: string, more: object = {}): object => ({
    record: series,
    expr,
    labels: { ...labels, ...more },
  });
  const alert = (
    kind: string,
    what: string,
    severity: words.Severity,
    expr: string,
    sentences: string[],
    more: object,
    rest: object = {},
  ): object => ({
    alert: kind,
    expr,
    ...rest,
    labels: {
      organization: slos.ORGANIZATION,
      environment,
      stage: 'prod',
      team: slos.TEAM,
      service,
      tier: '1',
      managed_by: 'roadbed',
      severity,
      sloth_severity: severity,
      ...labels,
      ...more,
    },
    annotations: {
      summary: words.titleOf(subject, objective, what),
      description: [`Objective: ${words.stated(objective)}`, ...sentences, words.ANSWERABLE].join(' '),
      runbook_url: slos.RUNBOOK,
      error_budget_policy_url: words.policyOf(subject),
      dashboard_url: `${slos.GRAFANA.url}/d/slo-${environment}-${service}`,
    },
  });

  const shares = WINDOWS.flatMap((minutes) => {
    const window = range(minutes);
    const over = (query: string): string => `sum(${query.replaceAll('$window', window)})`;
    const more = { sloth_window: window };
    return [
      record(`slo:sli_total:rate${window}`, over(objective.prometheus.total), more),
      record(`slo:sli_bad:rate${window}`, `${over(objective.prometheus.bad)} or vector(0)`, more),
      record(
        `slo:sli_error:ratio_rate${window}`,
        `slo:sli_bad:rate${window}${own} / (slo:sli_total:rate${window}${own} > 0)`,
        more,
      ),
    ];
  });
  const burns = words.ROWS.map((row) => {
    const burn = (minutes: number): string =>
      `slo:sli_error:ratio_rate${range(minutes)}${own} > (${row.factor} * ${budget})`;
    const enough = `slo:sli_total:rate${range(row.long)}${own} * ${row.long * 60} >= 20`;
    return alert(
      'SloBurnRate',
      `${row.name} burn`,
      row.severity,
      `(\n  ${burn(row.long)}\n  and ignoring (sloth_window)\n  ${burn(row.short)}\n)\nand\n${enough}`,
      words.burnText(objective, row),
      { slo_row: row.name },
    );
  });
  const failures = alert(
    'SloSustainedFailures',
    'sustained failures',
    'page',
    `slo:sli_bad:rate1h${own} * 3600 >= 5\nand ignoring (sloth_window)\nslo:sli_bad:rate10m${own} > 0\nand\nslo:sli_total:rate1h${own} * 3600 < 20`,
    words.FAILURES,
    { slo_row: 'failures' },
  );
  const absent = alert(
    'SloNotMeasured',
    'nothing is measured',
    'ticket',
    `absent(slo:sli_error:ratio_rate5m${own})`,
    [words.ABSENT],
    {},
    { for: '25m' },
  );
  const spent = words.SHARES.map((percent) =>
    alert(
      'SloErrorBudgetSpent',
      `${percent} % of the error budget is gone`,
      'ticket',
      `slo:period_error_budget_remaining:ratio${own} <= ${(100 - percent) / 100}`,
      [words.shareText(objective, percent)],
      { slo_budget_percent: `${percent}` },
    ),
  );
  return [
    {
      name: `slo-${service}-${name}`,
      interval: '1m',
      rules: [
        ...shares,
        record('slo:current_burn_rate:ratio', `slo:sli_error:ratio_rate5m${own} / ${budget}`),
        ...(notifies ? [...burns, failures, absent] : []),
      ],
    },
    {
      name: `slo-${service}-${name}-period`,
      interval: '2m',
      rules: [
        record('slo:objective:ratio', `vector(${target / 100})`),
        record('slo:error_budget:ratio', `vector(${budget})`),
        record('slo:time_period:days', 'vector(30)'),
        record('slo:period_coverage:ratio', `clamp_max(count_over_time(slo:time_period:days${own}[30d]) / 21600, 1)`),
        record(
          'slo:sli_error:ratio_rate30d',
          `sum_over_time(slo:sli_bad:rate5m${own}[30d]) / (sum_over_time(slo:sli_total:rate5m${own}[30d]) > 0)`,
          { sloth_window: '30d' },
        ),
        record('slo:period_burn_rate:ratio', `slo:sli_error:ratio_rate30d${own} / ${budget}`),
        record(
          'slo:period_error_budget_remaining:ratio',
          `1 - slo:period_burn_rate:ratio${own} * ignoring (sloth_window) slo:period_coverage:ratio${own}`,
        ),
        record(
          'slo:time_to_exhaustion:hours',
          `clamp_min(slo:period_error_budget_remaining:ratio${own}, 0) * 720 / ignoring (sloth_window) (slo:sli_error:ratio_rate1h${own} / ${budget} > 0)`,
        ),
        record('sloth_slo_info', 'vector(1)', {
          sloth_mode: 'roadbed',
          sloth_objective: `${target}`,
          sloth_spec: 'SloAlertSet',
          sloth_version: '1.0',
        }),
        ...(notifies ? spent : []),
      ],
    },
  ];
}
