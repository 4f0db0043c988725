import { TelemetryBackend } from '../../../core/telemetry';
import {
  FAILED_REQUESTS,
  HTTP_SERVER_DURATION,
  HTTP_SERVER_DURATION_SECONDS,
} from '../../../core/telemetry/http-server-metrics';
import { bucketMatcher, selector } from '../../../core/telemetry/prometheus-selector';
import { EventQueries } from '../objective/sli-queries';
import { environmentMatcher } from './environment-matcher';
import { SignalRequest, SignalSource } from './signal-source';

/** How a service emits the metric. */
export interface OpenTelemetryHttpSettings {
  /** Labels that choose the service in Prometheus; the name of the service stands in `service_name`, when left out. */
  readonly matchers?: Readonly<Record<string, string>>;
  /** Boundaries of the histogram in seconds. */
  readonly boundaries: readonly number[];
  /** The histogram is native (exponential): any latency can be asked for. */
  readonly native: boolean;
}

/** OpenTelemetry semantic conventions 1.x, http.server.request.duration: ExplicitBucketBoundaries that it advises, in seconds. */
export const ADVISED_BOUNDARIES: readonly number[] = [
  0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
];

/** `http.server.request.duration` of the OpenTelemetry semantic conventions. */
export function openTelemetryHttp(settings: OpenTelemetryHttpSettings): SignalSource {
  return {
    title: `OpenTelemetry ${HTTP_SERVER_DURATION}`,
    availability: (request) => availability(request, settings),
    latency: (request, seconds) => latency(request, seconds, settings),
    boundaries: (backend) =>
      backend === TelemetryBackend.PROMETHEUS && !settings.native ? settings.boundaries : undefined,
  };
}

function availability(request: SignalRequest, settings: OpenTelemetryHttpSettings): EventQueries {
  const matchers = { ...matchersOf(request, settings), ...environmentMatcher(request) };
  const requests = (more: readonly string[] = []): string =>
    settings.native
      ? `histogram_count(sum(rate(${HTTP_SERVER_DURATION_SECONDS}${selector(matchers, more)}[$window])))`
      : `sum(rate(${HTTP_SERVER_DURATION_SECONDS}_count${selector(matchers, more)}[$window]))`;
  const scope = datadogScope(request);
  return {
    prometheus: { bad: requests([FAILED_REQUESTS]), total: requests() },
    datadog: {
      good: `count:${HTTP_SERVER_DURATION}{${scope},!http.response.status_code:5*}.as_count()`,
      total: `count:${HTTP_SERVER_DURATION}{${scope}}.as_count()`,
    },
  };
}

function latency(request: SignalRequest, seconds: number, settings: OpenTelemetryHttpSettings): EventQueries {
  const own = matchersOf(request, settings);
  const matchers = { ...own, ...environmentMatcher(request) };
  const scope = datadogScope(request);
  const total = settings.native
    ? `histogram_count(sum(rate(${HTTP_SERVER_DURATION_SECONDS}${selector(matchers)}[$window])))`
    : `sum(rate(${HTTP_SERVER_DURATION_SECONDS}_count${selector(matchers)}[$window]))`;
  const bad = settings.native
    ? `(1 - histogram_fraction(0, ${seconds}, sum(rate(${HTTP_SERVER_DURATION_SECONDS}${selector(matchers)}[$window])))) * ${total}`
    : `${total} - sum(rate(${HTTP_SERVER_DURATION_SECONDS}_bucket${selector(matchers, [bucketMatcher(seconds)])}[$window]))`;
  return {
    prometheus: { bad: `(${bad})`, total },
    datadog: {
      good: `count(v: v<=${seconds}):${HTTP_SERVER_DURATION}{${scope}}.as_count()`,
      total: `count:${HTTP_SERVER_DURATION}{${scope}}.as_count()`,
    },
    googleCloud: {
      distribution:
        `metric.type="prometheus.googleapis.com/${HTTP_SERVER_DURATION_SECONDS}/histogram" resource.type="prometheus_target" ` +
        Object.entries(own)
          .map(([label, value]) => `metric.labels.${label}=${JSON.stringify(value)}`)
          .join(' '),
      max: seconds,
    },
  };
}

function matchersOf(
  { service }: SignalRequest,
  { matchers }: OpenTelemetryHttpSettings,
): Readonly<Record<string, string>> {
  return matchers ?? { service_name: service };
}

function datadogScope({ service, environment }: SignalRequest): string {
  return `service:${service},env:${environment}`;
}
