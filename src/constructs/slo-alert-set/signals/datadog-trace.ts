import { SignalRequest, SignalSource } from './signal-source';

/** Requests as Datadog APM traces them: Datadog documentation, "Trace metrics" (`hits`, `errors`, and the latency distribution). */
export function datadogTrace(operation: string): SignalSource {
  return {
    title: `Datadog trace.${operation}`,
    availability: (request) => ({
      datadog: {
        // A query of good events may subtract; a numerator must not go below 0, and errors are a part of hits.
        good: `sum:trace.${operation}.hits{${scope(request)}}.as_count() - sum:trace.${operation}.errors{${scope(request)}}.as_count()`,
        total: `sum:trace.${operation}.hits{${scope(request)}}.as_count()`,
      },
    }),
    latency: (request, seconds) => ({
      datadog: {
        good: `count(v: v<=${seconds}):trace.${operation}{${scope(request)}}.as_count()`,
        total: `count:trace.${operation}{${scope(request)}}.as_count()`,
      },
    }),
  };
}

function scope({ service, environment }: SignalRequest): string {
  return `service:${service},env:${environment}`;
}
