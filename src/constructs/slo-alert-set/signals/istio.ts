import { bucketMatcher, selector } from '../../../core/telemetry/prometheus-selector';
import { EventQueries } from '../objective/sli-queries';
import { environmentMatcher } from './environment-matcher';
import { SignalRequest, SignalSource } from './signal-source';

/** Envoy's default histogram buckets, in milliseconds (Envoy documentation, "Statistics", `histogram_bucket_settings`), as seconds. */
const BOUNDARIES: readonly number[] = [
  0.0005, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 600, 1800, 3600,
];

/** Requests as the mesh sees them at the side of the service: Istio documentation, "Istio Standard Metrics". */
export const ISTIO: SignalSource = {
  title: 'Istio istio_requests_total and istio_request_duration_milliseconds',
  availability: (request): EventQueries => ({
    prometheus: { bad: requests(request, ['response_code=~"5.."']), total: requests(request) },
  }),
  latency: (request, seconds): EventQueries => {
    const total = duration(request, 'count', []);
    return {
      prometheus: { bad: `(${total} - ${duration(request, 'bucket', [bucketMatcher(seconds * 1000)])})`, total },
    };
  },
  boundaries: () => BOUNDARIES,
};

const matchers = (request: SignalRequest): Readonly<Record<string, string>> => ({
  reporter: 'destination',
  destination_service_name: request.service,
  ...environmentMatcher(request),
});

function requests(request: SignalRequest, more: readonly string[] = []): string {
  return `sum(rate(istio_requests_total${selector(matchers(request), more)}[$window]))`;
}

function duration(request: SignalRequest, part: 'count' | 'bucket', more: readonly string[]): string {
  return `sum(rate(istio_request_duration_milliseconds_${part}${selector(matchers(request), more)}[$window]))`;
}
