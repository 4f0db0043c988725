import {
  checkKnownProps,
  checkLiteral,
  checkObject,
  checkOptionalObject,
  describeValue,
  Problems,
  PropNames,
} from '../../../core/validation';
import { LIMITS } from '../limits';
import { promQlFault } from './prom-ql';
import {
  CloudWatchMetric,
  CloudWatchMetrics,
  DatadogQueries,
  GoogleCloudFilters,
  PrometheusQueries,
  SignalQueries,
} from './signal-queries';

/** CloudWatch API, Metric: names in ASCII; it refuses others at apply (hashicorp/terraform-provider-aws#21112). */
const ASCII = /^[\x20-\x7e]+$/;
const COUNTS: readonly string[] = ['Sum', 'SampleCount'];
const BACKENDS: PropNames<SignalQueries> = { prometheus: true, datadog: true, googleCloud: true, cloudWatch: true };
const PROMETHEUS: PropNames<PrometheusQueries> = { bad: true, total: true, value: true };
const DATADOG: PropNames<DatadogQueries> = { good: true, total: true, value: true };
const GOOGLE: PropNames<GoogleCloudFilters> = { good: true, total: true, value: true };
const CLOUDWATCH: PropNames<CloudWatchMetrics> = { bad: true, total: true, value: true };
const METRIC: PropNames<CloudWatchMetric> = { namespace: true, metricName: true, dimensions: true, statistic: true };

/** Says what is wrong with queries that users have written. */
export function checkQueries(problems: Problems, queries: SignalQueries): void {
  if (!checkObject(problems, 'queries', queries)) throw problems.toError('cannot be measured');
  checkKnownProps(problems, '', queries, BACKENDS);
  const { prometheus, datadog, googleCloud, cloudWatch } = queries;
  if ([prometheus, datadog, googleCloud, cloudWatch].every((each) => each === undefined)) {
    problems.add('queries must name a backend, got none', 'prometheus, datadog, googleCloud or cloudWatch');
  }
  if (prometheus !== undefined && checkParts(problems, 'prometheus', prometheus, PROMETHEUS, ['bad', 'total'])) {
    for (const [part, query] of textsOf(problems, 'prometheus', prometheus))
      checkPromQl(problems, `prometheus.${part}`, query, part !== 'value');
  }
  if (datadog !== undefined && checkParts(problems, 'datadog', datadog, DATADOG, ['good', 'total']))
    textsOf(problems, 'datadog', datadog);
  if (googleCloud !== undefined && checkParts(problems, 'googleCloud', googleCloud, GOOGLE, ['good', 'total'])) {
    for (const [part, filter] of textsOf(problems, 'googleCloud', googleCloud)) {
      if (!/metric\.type\s*=/.test(filter))
        problems.add(`googleCloud.${part} must name a metric.type, got ${describeValue(filter)}`);
    }
  }
  if (cloudWatch !== undefined && checkParts(problems, 'cloudWatch', cloudWatch, CLOUDWATCH, ['bad', 'total'])) {
    for (const [part, metric] of Object.entries(cloudWatch).filter(([, each]) => each !== undefined))
      checkMetric(problems, `cloudWatch.${part}`, metric as CloudWatchMetric, part !== 'value');
  }
}

/** True when the parts make a pair of events, or a value, and not both. */
function checkParts<T extends object>(
  problems: Problems,
  backend: string,
  given: T,
  names: PropNames<T>,
  pair: readonly [string, string],
): boolean {
  if (!checkObject(problems, backend, given)) return false;
  checkKnownProps(problems, backend, given, names);
  const has = (part: string): boolean => (given as Record<string, unknown>)[part] !== undefined;
  const both = pair.every(has);
  if (has('value') ? pair.some(has) : !both) {
    problems.add(
      `${backend} must hold ${pair.join(' and ')}, or value alone, got ${Object.keys(given).join(', ') || 'nothing'}`,
      `${pair.join(' and ')} count events; value judges slices of time`,
    );
    return false;
  }
  return true;
}

function textsOf(problems: Problems, backend: string, queries: object): [part: string, query: string][] {
  return Object.entries(queries as Record<string, unknown>).flatMap(([part, query]): [string, string][] => {
    const prop = `${backend}.${part}`;
    if (query === undefined || !checkLiteral(problems, prop, query)) return [];
    if (typeof query !== 'string' || query.trim() === '') {
      problems.add(`${prop} must be a query, got ${describeValue(query)}`);
      return [];
    }
    const { value: most } = LIMITS.queryLength;
    if (query.length > most) {
      problems.add(
        `${prop} must be at most ${most} characters, got ${query.length}`,
        'shorten it, or record parts of it in the backend',
      );
      return [];
    }
    return [[part, query]];
  });
}

function checkPromQl(problems: Problems, prop: string, query: string, hasWindow: boolean): void {
  if (hasWindow && !query.includes('$window')) {
    problems.add(
      `${prop} must hold $window where the range stands, got ${describeValue(query)}`,
      'sum(rate(jobs_failed_total[$window]))',
    );
  }
  if (!hasWindow && query.includes('$window')) {
    problems.add(`${prop} must not hold $window, got ${describeValue(query)}`, 'a value is looked at every minute');
  }
  const open = unbalanced(query);
  if (open !== undefined) {
    problems.add(`${prop} must close every bracket, and does not close "${open}", got ${describeValue(query)}`);
    return;
  }
  const fault = promQlFault(query, hasWindow);
  if (fault !== undefined) problems.add(`${prop} ${fault.message}, got ${describeValue(query)}`, fault.fix);
}

/** The first bracket that is not closed, or that closes nothing; what is quoted does not count. */
function unbalanced(query: string): string | undefined {
  const bare = query.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '');
  const stack: string[] = [];
  for (const character of bare) {
    if ('([{'.includes(character)) stack.push(character);
    else if (')]}'.includes(character) && stack.pop() !== '([{'[')]}'.indexOf(character)]) return character;
  }
  return stack.pop();
}

function checkMetric(problems: Problems, prop: string, metric: CloudWatchMetric, isEvents: boolean): void {
  if (!checkObject(problems, prop, metric)) return;
  checkKnownProps(problems, prop, metric, METRIC);
  const [longest, most] = [LIMITS.cloudWatchNameLength.value, LIMITS.cloudWatchDimensions.value];
  for (const part of ['namespace', 'metricName'] as const) {
    const text: unknown = metric[part];
    if (!checkLiteral(problems, `${prop}.${part}`, text)) continue;
    if (typeof text !== 'string' || text === '' || text.length > longest) {
      problems.add(`${prop}.${part} must be 1 to ${longest} characters, got ${describeValue(text)}`);
    } else if (!ASCII.test(text)) {
      problems.add(`${prop}.${part} must hold ASCII characters only, got ${describeValue(text)}`);
    }
  }
  if (metric.statistic !== undefined) checkStatistic(problems, `${prop}.statistic`, metric.statistic, isEvents);
  if (!checkOptionalObject(problems, `${prop}.dimensions`, metric.dimensions)) return;
  const dimensions = Object.entries(metric.dimensions ?? {});
  if (dimensions.length > most) problems.add(`${prop}.dimensions must be at most ${most}, got ${dimensions.length}`);
  for (const [name, value] of dimensions as [string, unknown][]) {
    const at = `${prop}.dimensions[${describeValue(name)}]`;
    if (!checkLiteral(problems, at, name) || !checkLiteral(problems, at, value) || typeof value === 'string') continue;
    problems.add(`${at} must be a text, got ${describeValue(value)}`);
  }
}

/** CloudWatch user guide, "Statistics definitions": of an hour, only these two can be added up as events. */
function checkStatistic(problems: Problems, prop: string, statistic: unknown, isEvents: boolean): void {
  if (!checkLiteral(problems, prop, statistic)) return;
  if (typeof statistic !== 'string') problems.add(`${prop} must be a text, got ${describeValue(statistic)}`, 'Sum');
  else if (isEvents && !COUNTS.includes(statistic)) {
    problems.add(
      `${prop} must be Sum or SampleCount, for events are counted, got ${describeValue(statistic)}`,
      'leave it out for Sum; Slo.freshness, .throughput and .saturation judge values',
    );
  }
}
