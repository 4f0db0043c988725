import { CloudwatchCompositeAlarm } from '@cdktf/provider-aws/lib/cloudwatch-composite-alarm';
import { CloudwatchDashboard } from '@cdktf/provider-aws/lib/cloudwatch-dashboard';
import {
  CloudwatchMetricAlarm,
  type CloudwatchMetricAlarmMetricQuery,
} from '@cdktf/provider-aws/lib/cloudwatch-metric-alarm';
import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region';
import { TerraformStack } from 'cdktf';
import * as words from './l1-slos-words';
import * as slos from './slos';

const [BAD, TOTAL] = ['FILL(b1, 0)', 'FILL(t1, 0)'];
const shareFrom = (events: number): string => `IF((${TOTAL}) >= ${events}, (${BAD}) / (${TOTAL}), 0)`;

export function cloudwatch(stack: TerraformStack, subject: words.Subject, notifies: boolean): void {
  const { service, environment } = subject;
  const region = new DataAwsRegion(stack, 'region').region;
  const widgets: object[] = [
    markdown(
      0,
      `# Objectives of ${service} in ${environment}\n\nMade by Roadbed. Team ${slos.TEAM} answers for it. [Runbook](${slos.RUNBOOK})`,
    ),
  ];
  let top = 2;
  for (const objective of subject.objectives) {
    const arns = notifies ? alarms(stack, subject, objective) : [];
    const heading = `## ${objective.name}: ${objective.description}\n\n`;
    const told = notifies
      ? 'Alarms tell how fast its error budget burns. None tells that 50 %, 75 %, 100 % of the budget are gone, as no alarm looks back that far: look here.'
      : 'CloudWatch only measures it: another backend tells of it.';
    widgets.push(markdown(top, heading + told), ...graphs(objective, top + 2, region));
    if (notifies) {
      const properties = { title: 'Alarms', alarms: arns };
      widgets.push({ type: 'alarm', x: 0, y: top + 8, width: 24, height: 3, properties });
    }
    top += notifies ? 11 : 8;
  }
  new CloudwatchDashboard(stack, 'cloudwatch-dashboard', {
    dashboardName: `${service}_${environment}_slo`,
    dashboardBody: JSON.stringify({ start: '-P1D', periodOverride: 'inherit', widgets }),
  });
}

function alarms(stack: TerraformStack, subject: words.Subject, objective: slos.Objective): string[] {
  const tags = words.tagsOf(subject);
  const prefix = `${subject.service}.${objective.name}.${subject.environment}`;
  const describe = (what: string, sentences: string[]): string =>
    [
      words.titleOf(subject, objective, what),
      `Objective: ${objective.description}.`,
      words.met(objective),
      ...sentences,
      words.ANSWERABLE,
      `runbook: ${slos.RUNBOOK}`,
      `error-budget policy: ${words.policyOf(subject)}`,
    ].join('\n');
  const actions = (severity: words.Severity): { alarmActions: string[]; okActions: string[] } => ({
    alarmActions: [slos.TOPICS[severity]],
    okActions: [slos.TOPICS[severity]],
  });
  const part = (
    whole: string,
    name: string,
    threshold: number,
    metricQuery: CloudwatchMetricAlarmMetricQuery[],
  ): string =>
    new CloudwatchMetricAlarm(stack, `${objective.name}-${whole}-${name}`, {
      alarmName: `${prefix}.${whole}.${name}`,
      alarmDescription: `A part of ${prefix}.${whole}, which tells whoever must know. This one tells nobody.`,
      tags,
      treatMissingData: 'notBreaching',
      comparisonOperator: 'GreaterThanThreshold',
      threshold,
      evaluationPeriods: 1,
      datapointsToAlarm: 1,
      metricQuery,
    }).alarmName;
  const whole = (
    id: string,
    severity: words.Severity,
    alarmDescription: string,
    parts: string[],
    alarm?: string,
  ): CloudwatchCompositeAlarm =>
    new CloudwatchCompositeAlarm(stack, `${objective.name}-${id}`, {
      alarmName: `${prefix}.${id}`,
      alarmDescription,
      tags,
      ...actions(severity),
      alarmRule: parts.map((name) => `ALARM("${name}")`).join(' AND '),
      ...(alarm !== undefined && { actionsSuppressor: { alarm, waitPeriod: 60, extensionPeriod: 60 } }),
    });

  const absent = new CloudwatchMetricAlarm(stack, `${objective.name}-absent`, {
    alarmName: `${prefix}.absent`,
    alarmDescription: describe('nothing is measured', [words.ABSENT]),
    tags,
    treatMissingData: 'breaching',
    comparisonOperator: 'LessThanThreshold',
    threshold: 1,
    evaluationPeriods: 1,
    datapointsToAlarm: 1,
    metricQuery: [watched(TOTAL, 'events'), metric('t1', objective.cloudwatch.total, 30)],
    ...actions('ticket'),
  });
  const arns: string[] = [];
  let faster: { readonly row: words.Row; readonly alarm: string } | undefined;
  for (const row of words.DAY_ROWS) {
    const id = `burn-${row.name}`;
    const threshold = Number((row.factor * words.ratioOf(objective)).toPrecision(12));
    const queries = (minutes: number, events: number): CloudwatchMetricAlarmMetricQuery[] =>
      math(objective, minutes, shareFrom(events), 'share of bad events');
    const [burning, ...rest] = words.burnText(objective, row);
    const alarm = whole(
      id,
      row.severity,
      describe(`${row.name} burn`, [
        ...(burning === undefined ? [] : [burning]),
        ...(row.name === 'long' ? [words.shortened('CloudWatch')] : []),
        ...(faster === undefined ? [] : [`It keeps still while the row "${faster.row.name}" alerts.`]),
        ...rest,
      ]),
      [part(id, 'long', threshold, queries(row.long, 20)), part(id, 'short', threshold, queries(row.short, 1))],
      faster?.alarm,
    );
    faster = { row, alarm: alarm.alarmName };
    arns.push(alarm.arn);
  }
  const few = math(objective, 60, `IF((${TOTAL}) < 20, ${BAD}, 0)`, 'bad events');
  const failures = whole('failures', 'page', describe('sustained failures', words.FAILURES), [
    part('failures', 'last-hour', 4.5, few),
    part('failures', 'lately', 0.5, math(objective, 10, BAD, 'bad events')),
  ]);
  return [...arns, failures.arn, absent.arn];
}

function watched(expression: string, label: string): CloudwatchMetricAlarmMetricQuery {
  return { id: 'watched', expression, label, returnData: true };
}

function metric(
  id: string,
  { namespace, metricName, dimensions }: slos.Metric,
  minutes: number,
): CloudwatchMetricAlarmMetricQuery {
  return { id, metric: { namespace, metricName, dimensions, period: minutes * 60, stat: 'Sum' }, returnData: false };
}

function math(
  { cloudwatch: { bad, total } }: slos.Objective,
  minutes: number,
  expression: string,
  label: string,
): CloudwatchMetricAlarmMetricQuery[] {
  return [watched(expression, label), metric('b1', bad, minutes), metric('t1', total, minutes)];
}

function markdown(y: number, text: string): object {
  return { type: 'text', x: 0, y, width: 24, height: 2, properties: { markdown: text } };
}

function graphs(objective: slos.Objective, y: number, region: string): object[] {
  const budget = Number(words.said(words.ratioOf(objective)));
  const { bad, total } = objective.cloudwatch;
  const row = (id: string, { namespace, metricName, dimensions }: slos.Metric): unknown[] => [
    namespace,
    metricName,
    ...Object.entries(dimensions).flat(),
    { id, visible: false, stat: 'Sum' },
  ];
  const graph = (x: number, title: string, expression: string, label: string, more: object): object => ({
    type: 'metric',
    x,
    y,
    width: 8,
    height: 6,
    properties: {
      region,
      view: 'timeSeries',
      stacked: false,
      title,
      metrics: [[{ expression, label, id: 'e1' }], row('b1', bad), row('t1', total)],
      ...more,
    },
  });
  return [
    graph(0, 'Bad events, in percent', `100 * ${shareFrom(1)}`, 'in 5 min', {
      period: 300,
      annotations: { horizontal: [{ label: 'budget', value: Number(words.said(budget * 100)) }] },
    }),
    graph(8, 'Burn rate', `${shareFrom(1)} / ${budget}`, 'in 1 h', {
      period: 3600,
      annotations: {
        horizontal: words.DAY_ROWS.map(({ name, severity, long, factor }) => ({
          label: `${name} (${severity}) in ${words.time(long)}`,
          value: factor,
        })),
      },
    }),
    graph(
      16,
      'Error budget left of the last 30 days, in percent',
      `100 * (1 - RUNNING_SUM(${BAD}) / RUNNING_SUM(${TOTAL}) / ${budget})`,
      'left',
      {
        start: '-P30D',
        end: 'P0D',
        period: 3600,
        annotations: { horizontal: [{ label: 'spent', value: 0 }] },
      },
    ),
  ];
}
