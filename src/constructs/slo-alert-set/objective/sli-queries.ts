import { CloudWatchMetric } from '../signals/signal-queries';

/** Events in PromQL; `$window` stands for the range. */
export interface PrometheusEvents {
  readonly bad: string;
  readonly total: string;
}

/** Events as Datadog metric queries. */
export interface DatadogEvents {
  readonly good: string;
  readonly total: string;
}

/** Events of Cloud Monitoring: two filters, or the part of a distribution that is good. */
export type GoogleEvents =
  { readonly good: string; readonly total: string } | { readonly distribution: string; readonly max: number };

/** Events of CloudWatch: sums of metrics, or the share of a metric's values that is good (`PR(:0.25)`, a percentage). */
export type CloudWatchEvents =
  | { readonly bad: readonly CloudWatchMetric[]; readonly total: readonly CloudWatchMetric[] }
  | { readonly goodPercent: CloudWatchMetric; readonly total: readonly CloudWatchMetric[] };

/** Good events and all events, in the words of each backend that can be asked for them. */
export interface EventQueries {
  readonly prometheus?: PrometheusEvents;
  readonly datadog?: DatadogEvents;
  readonly googleCloud?: GoogleEvents;
  readonly cloudWatch?: CloudWatchEvents;
}

/** Monitors of Datadog, whose uptime is the value: it has no query. */
export interface DatadogMonitors {
  readonly monitorIds: readonly number[];
}

/** A value over time, in the words of each backend that can be asked for it. */
export interface ValueQueries {
  readonly prometheus?: string;
  readonly datadog?: string | DatadogMonitors;
  readonly googleCloud?: string;
  readonly cloudWatch?: CloudWatchMetric;
}
