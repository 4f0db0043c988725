import { TelemetryBackend } from './telemetry-backend';
import { PrometheusRuleDelivery } from './telemetry-props';

/** A backend of telemetry as it is set up. */
export type TelemetrySettings =
  | { readonly backend: TelemetryBackend.DATADOG; readonly site: string }
  | {
      readonly backend: TelemetryBackend.PROMETHEUS;
      readonly delivery: PrometheusRuleDelivery;
      readonly ruleLabels: Readonly<Record<string, string>>;
      readonly monitorLabels: Readonly<Record<string, string>>;
      readonly grafanaNamespace?: string;
      readonly grafanaUrl?: string;
      readonly environmentLabel?: string;
    }
  | {
      readonly backend: TelemetryBackend.GOOGLE_CLOUD_MONITORING;
      readonly page: readonly string[];
      readonly ticket: readonly string[];
    }
  | {
      readonly backend: TelemetryBackend.CLOUDWATCH;
      readonly page: readonly string[];
      readonly ticket: readonly string[];
    };
