import { TelemetryBackend } from '../../../../core/telemetry';
import { QUERIES_OF } from '../../objective/resolve-sli';
import { EventQueries, ValueQueries } from '../../objective/sli-queries';
import { CloudWatchMetric } from '../../signals/signal-queries';
import { SliSpec } from '../../spec';
import { IndicatorSpec, Metric, RatioMetric } from '../documents';
import { SOURCE_TYPES } from '../source-types';

/** How one backend measures an objective; undefined where it is not asked. */
export function indicatorSpec(sli: SliSpec, backend: TelemetryBackend): IndicatorSpec | undefined {
  if (sli.by === 'slices') {
    const spec = valueOf(sli.queries, backend);
    return spec === undefined ? undefined : { thresholdMetric: metric(backend, spec) };
  }
  const ratioMetric = ratioOf(sli.queries, backend);
  return ratioMetric === undefined ? undefined : { ratioMetric };
}

function ratioOf(queries: EventQueries, backend: TelemetryBackend): RatioMetric | undefined {
  const of = (spec: object): Metric => metric(backend, spec);
  switch (backend) {
    case TelemetryBackend.PROMETHEUS: {
      const { prometheus } = queries;
      // What a rate gives is no counter any more.
      return (
        prometheus && { counter: false, bad: of({ query: prometheus.bad }), total: of({ query: prometheus.total }) }
      );
    }
    case TelemetryBackend.DATADOG: {
      const { datadog } = queries;
      return datadog && { counter: false, good: of({ query: datadog.good }), total: of({ query: datadog.total }) };
    }
    case TelemetryBackend.GOOGLE_CLOUD_MONITORING: {
      const { googleCloud } = queries;
      if (googleCloud === undefined) return undefined;
      // Filters choose time series as they are stored; Cloud Monitoring aligns them.
      if ('good' in googleCloud)
        return { counter: true, good: of({ filter: googleCloud.good }), total: of({ filter: googleCloud.total }) };
      const { distribution: filter, max } = googleCloud;
      return { counter: true, good: of({ filter, max }), total: of({ filter }) };
    }
    case TelemetryBackend.CLOUDWATCH: {
      const { cloudWatch } = queries;
      if (cloudWatch === undefined) return undefined;
      const total = of(metricsOf(cloudWatch.total));
      return 'bad' in cloudWatch
        ? { counter: false, bad: of(metricsOf(cloudWatch.bad)), total }
        : { counter: false, good: of(cloudWatch.goodPercent), total };
    }
  }
}

function valueOf(queries: ValueQueries, backend: TelemetryBackend): object | undefined {
  const value = queries[QUERIES_OF[backend]];
  if (typeof value !== 'string') return value;
  return backend === TelemetryBackend.GOOGLE_CLOUD_MONITORING ? { filter: value } : { query: value };
}

function metricsOf(metrics: readonly CloudWatchMetric[]): object {
  const [only, ...more] = metrics;
  return only !== undefined && more.length === 0 ? only : { metrics };
}

function metric(backend: TelemetryBackend, spec: object): Metric {
  return { metricSource: { type: SOURCE_TYPES[backend], spec: { ...spec } } };
}
