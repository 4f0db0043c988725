import { Cloud, Environment } from '../../../../core/environment';
import { describeValue, Problems } from '../../../../core/validation';
import { AlertSeverity } from '../../alerting/alert-severity';
import { LIMITS } from '../../limits';
import { CloudWatchMetric } from '../../signals/signal-queries';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { CloudWatchSettings } from './actions';
import { eventMath, eventsOf } from './event-math';
import { valueMetric } from './value-metric';

/** hashicorp/aws 6.25, aws_cloudwatch_metric_alarm: Statistic, or the pattern of extended ones, which it takes two decimals of. */
const STATISTIC =
  /^(?:SampleCount|Average|Sum|Minimum|Maximum|(?:p|tm|wm|tc|ts)(?:\d{1,2}(?:\.\d{1,2})?|100)|IQM|(?:TM|WM|PR|TC|TS)\((?:\d+(?:\.\d+)?%?)?:(?:\d+(?:\.\d+)?%?)?\))$/;
/** CloudWatch API, Dimension: ASCII without control characters, not all of it spaces. */
const DIMENSION_TEXT = /^(?=.*[\x21-\x7e])[\x20-\x7e]+$/;

/** Says what of an objective alarms of CloudWatch cannot watch. */
export function checkCloudWatch(problems: Problems, prop: string, objective: ObjectiveSpec): void {
  const said = `${prop} (${objective.name})`;
  const { sli } = objective;
  const metrics =
    sli.by === 'events' ? eventMath(eventsOf(sli)).metrics.map(({ metric }) => metric) : [valueMetric(sli)];
  const { value: most } = LIMITS.cloudWatchAlarmMetrics;
  if (metrics.length > most) {
    problems.add(
      `${said} must be counted by at most ${most} metrics for CloudWatch, got ${metrics.length}`,
      'make several objectives of its parts, or leave CloudWatch out of telemetry',
    );
  }
  // Undefined, it is told elsewhere that it has no metric at all.
  if (sli.queries.cloudWatch !== undefined) for (const metric of metrics) checkMetric(problems, said, metric);
}

/** Says what of a whole set cannot be made in the environment, and whom it could not tell. */
export function checkCloudWatchSet(
  problems: Problems,
  spec: SloAlertSetSpec,
  environment: Environment,
  settings: CloudWatchSettings,
  notifies: boolean,
): void {
  if (environment.cloud !== Cloud.AWS) {
    problems.add(
      `telemetry must not name CloudWatch in "${environment.name}", which is not in AWS: it has no account to put alarms in`,
      'Telemetry.googleCloudMonitoring(), Telemetry.datadog() or Telemetry.prometheus()',
    );
  }
  checkTopics(problems, environment, settings);
  if (!notifies) return;
  const pages = spec.objectives.some(({ rows }) => rows.some(({ severity }) => severity === AlertSeverity.PAGE));
  const needed = [
    ...(pages ? [['pageTopics', settings.page] as const] : []),
    ['ticketTopics', settings.ticket] as const,
  ];
  const missing = needed.filter(([, topics]) => topics.length === 0);
  if (missing.length === 0) return;
  // Never the one for the other: outside production, tickets would page.
  const fix = needed.map(([prop]) => `${prop}: ['arn:aws:sns:…']`).join(', ');
  problems.add(
    `telemetry must name ${missing.map(([prop]) => prop).join(' and ')} of CloudWatch, which is the first and notifies, got none`,
    `Telemetry.cloudWatch({ ${fix} }), or name another backend first`,
  );
}

/** CloudWatch user guide: "alarm actions must reside in the same Region as the alarm"; those of another account take it when their policy lets them. */
function checkTopics(problems: Problems, environment: Environment, { page, ticket }: CloudWatchSettings): void {
  if (environment.cloud !== Cloud.AWS) return;
  for (const topic of new Set([...page, ...ticket])) {
    const region = topic.split(':')[3];
    if (region === environment.region) continue;
    problems.add(
      `telemetry must name SNS topics in ${environment.region}, where the alarms of "${environment.name}" are, got ${topic}`,
      'name a topic there in the telemetry of the environment; an alarm cannot tell one of another region',
    );
  }
}

function checkMetric(problems: Problems, said: string, metric: CloudWatchMetric): void {
  const { namespace, metricName, dimensions = {}, statistic = 'Sum' } = metric;
  if (namespace.startsWith(':')) {
    problems.add(
      `${said} namespace for CloudWatch must not begin with a colon, got ${describeValue(namespace)}`,
      'such as AWS/SQS',
    );
  }
  if (!STATISTIC.test(statistic)) {
    problems.add(
      `${said} statistic of ${metricName} must be one of CloudWatch’s, got ${describeValue(statistic)}`,
      'Sum, Average, Minimum, Maximum, SampleCount, or one such as p99, TM(10%:90%) or PR(:0.25)',
    );
  }
  const [longestName, longest] = [LIMITS.cloudWatchNameLength.value, LIMITS.cloudWatchDimensionValueLength.value];
  for (const [name, value] of Object.entries(dimensions)) {
    const isName = DIMENSION_TEXT.test(name) && name.length <= longestName && !name.startsWith(':');
    if (isName && DIMENSION_TEXT.test(value) && value.length <= longest) continue;
    problems.add(
      `${said} dimensions of ${metricName} must be names of 1 to ${longestName} ASCII characters and values of 1 to ${longest}, got ${describeValue(name)}: ${describeValue(value)}`,
    );
  }
}
