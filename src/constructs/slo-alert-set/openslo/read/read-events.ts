import { TelemetryBackend } from '../../../../core/telemetry';
import { describeValue, Problems } from '../../../../core/validation';
import { CloudWatchEvents, EventQueries } from '../../objective/sli-queries';
import { checkQueries } from '../../signals/check-queries';
import { CloudWatchMetric, SignalQueries } from '../../signals/signal-queries';
import { shaped } from './metric-specs';
import { withWindow } from './prometheus-range';
import { passes } from './reading';

type Spec = Readonly<Record<string, unknown>>;

/** The metrics of a ratio, each in the words of its backend. */
export interface Ratio {
  readonly at: string;
  readonly counter: boolean;
  /** Which of the two is given. */
  readonly side: 'good' | 'bad';
  readonly part: Spec;
  readonly total: Spec;
}

/** Good events and all events of a ratio, as a backend is asked for them. */
export function readEvents(problems: Problems, backend: TelemetryBackend, ratio: Ratio): EventQueries | undefined {
  switch (backend) {
    case TelemetryBackend.PROMETHEUS:
      return prometheusEvents(problems, ratio);
    case TelemetryBackend.DATADOG:
      return datadogEvents(problems, ratio);
    case TelemetryBackend.GOOGLE_CLOUD_MONITORING:
      return googleEvents(problems, ratio);
    case TelemetryBackend.CLOUDWATCH:
      return cloudWatchEvents(problems, ratio);
  }
}

function prometheusEvents(problems: Problems, ratio: Ratio): EventQueries | undefined {
  const [part, total] = [rangeOf(problems, ratio, ratio.side), rangeOf(problems, ratio, 'total')];
  if (part === undefined || total === undefined) return undefined;
  const prometheus = { bad: ratio.side === 'bad' ? part : `(${total}) - (${part})`, total };
  return checked(problems, ratio, { prometheus }) ? { prometheus } : undefined;
}

function rangeOf(problems: Problems, ratio: Ratio, name: 'good' | 'bad' | 'total'): string | undefined {
  const at = `${ratio.at}.${name}`;
  const query = shaped(problems, at, 'query', name === 'total' ? ratio.total : ratio.part)?.query;
  if (query === undefined) return undefined;
  const ranged = withWindow(query, ratio.counter);
  if (ranged === undefined) {
    problems.add(
      `${at}.metricSource.spec.query must hold $window where the range stands, got ${describeValue(query)}`,
      'sum(rate(jobs_total[$window])); with counter: true, jobs_total or sum(jobs_total) is taken for that',
    );
  }
  return ranged;
}

function datadogEvents(problems: Problems, ratio: Ratio): EventQueries | undefined {
  const part = shaped(problems, `${ratio.at}.${ratio.side}`, 'query', ratio.part)?.query;
  const total = shaped(problems, `${ratio.at}.total`, 'query', ratio.total)?.query;
  if (part === undefined || total === undefined) return undefined;
  const datadog = { good: ratio.side === 'good' ? part : `(${total}) - (${part})`, total };
  return checked(problems, ratio, { datadog }) ? { datadog } : undefined;
}

function googleEvents(problems: Problems, ratio: Ratio): EventQueries | undefined {
  const part = shaped(problems, `${ratio.at}.${ratio.side}`, 'filter', ratio.part);
  const total = shaped(problems, `${ratio.at}.total`, 'filter', ratio.total);
  if (part === undefined || total === undefined) return undefined;
  if (ratio.side === 'bad') {
    problems.add(`${ratio.at} must hold good and total for Google Cloud Monitoring, got bad`, 'filter the good events');
    return undefined;
  }
  if (part.max === undefined) {
    const googleCloud = { good: part.filter, total: total.filter };
    return checked(problems, ratio, { googleCloud }) ? { googleCloud } : undefined;
  }
  if (part.filter !== total.filter) {
    problems.add(
      `${ratio.at}.total.metricSource.spec.filter must be that of good, whose max cuts its distribution, got ${describeValue(total.filter)}`,
    );
    return undefined;
  }
  return checked(problems, ratio, { googleCloud: { value: part.filter } })
    ? { googleCloud: { distribution: part.filter, max: part.max } }
    : undefined;
}

function cloudWatchEvents(problems: Problems, ratio: Ratio): EventQueries | undefined {
  const part = metricsOf(problems, `${ratio.at}.${ratio.side}`, ratio.part);
  const total = metricsOf(problems, `${ratio.at}.total`, ratio.total);
  if (part === undefined || total === undefined) return undefined;
  const [first] = part;
  // CloudWatch user guide, "Statistics definitions": a percentile rank is the percentage of values within a range.
  const isRank = first?.statistic?.startsWith('PR(') === true && part.length === 1;
  if (ratio.side === 'good' && !isRank) {
    problems.add(
      `${ratio.at} must hold bad and total for CloudWatch, got good`,
      'count the bad events; good can only be one metric whose statistic is a percentile rank such as PR(:0.25)',
    );
    return undefined;
  }
  const cloudWatch: CloudWatchEvents =
    ratio.side === 'good' && first !== undefined ? { goodPercent: first, total } : { bad: part, total };
  return [...part, ...total].every((value) => checked(problems, ratio, { cloudWatch: { value } }))
    ? { cloudWatch }
    : undefined;
}

function metricsOf(problems: Problems, at: string, spec: Spec): readonly CloudWatchMetric[] | undefined {
  if (spec.metrics !== undefined) return shaped(problems, at, 'metrics', spec)?.metrics;
  const metric = shaped(problems, at, 'metric', spec);
  return metric && [metric];
}

function checked(problems: Problems, { at }: Ratio, queries: SignalQueries): boolean {
  return passes(problems, at, (own) => checkQueries(own, queries));
}
