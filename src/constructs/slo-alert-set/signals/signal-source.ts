import { TelemetryBackend } from '../../../core/telemetry';
import { EventQueries, ValueQueries } from '../objective/sli-queries';

/** What is asked of a signal. */
export interface SignalRequest {
  readonly service: string;
  readonly environment: string;
  /** The label of Prometheus that holds the environment; undefined where each has a Prometheus of its own. */
  readonly environmentLabel?: string;
}

/** Latencies that a histogram has buckets for, in seconds; undefined where any can be asked for. */
export type Boundaries = readonly number[] | undefined;

/** What a service emits, and how each backend is asked for it. */
export interface SignalSource {
  /** As messages call it: `OpenTelemetry http.server.request.duration`. */
  readonly title: string;
  /** Requests that did not fail, and all. */
  availability?(request: SignalRequest): EventQueries;
  /** Requests that were answered within some seconds, and all. */
  latency?(request: SignalRequest, seconds: number): EventQueries;
  /** The boundaries of the histogram that a backend counts in. */
  boundaries?(backend: TelemetryBackend): Boundaries;
  /** Events of whatever kind, as the user has written them. */
  events?(): EventQueries;
  /** Time in which all is well, as a backend judges by itself. */
  uptime?(): ValueQueries;
  /** A value over time, as the user has written it. */
  value?(): ValueQueries;
}
