import { MetricsScraper, OtlpProtocol } from '../../../../core/environment';

/** A port that telemetry goes to. */
export interface TelemetryPort {
  readonly port: string;
  readonly protocol: 'TCP' | 'UDP';
}

/** Who takes a service's telemetry: pods of a namespace, address ranges, or both. */
export interface TelemetryPeer {
  readonly namespace?: string;
  readonly ranges: readonly string[];
  readonly ports: readonly TelemetryPort[];
}

/** What a service offers to be collected. */
export interface MetricsSpec {
  readonly port: number;
  readonly path: string;
  readonly scraper: MetricsScraper;
  /** Where the scraper runs; undefined where there is none. */
  readonly scraperNamespace?: string;
  /** Labels that the scraper finds its objects by. */
  readonly monitorLabels: Readonly<Record<string, string>>;
}

/** What the platform and the facts of an environment make of a service's telemetry. */
export interface TelemetrySpec {
  readonly cluster: string;
  /** The collector; undefined where the platform has none. */
  readonly otlp?: { readonly endpoint: string; readonly protocol: OtlpProtocol };
  /** Undefined where Datadog is none of the platform's backends. */
  readonly datadog?: { readonly reachedBy: 'service' | 'csi' | 'nothing'; readonly agentHost?: string };
  /** Undefined where the service offers none. */
  readonly metrics?: MetricsSpec;
  readonly peers: readonly TelemetryPeer[];
  readonly dashboards: { readonly datadog: boolean; readonly grafanaNamespace?: string };
}

/** How a service is seen, decided. */
export interface ObservabilitySpec extends TelemetrySpec {
  /** What it calls itself in telemetry: the tag of its image, or the beginning of its digest. */
  readonly version: string;
  readonly runbook?: string;
}
