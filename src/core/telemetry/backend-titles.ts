import { TelemetryBackend } from './telemetry-backend';

/** Backends as messages call them. */
export const BACKEND_TITLES: Readonly<Record<TelemetryBackend, string>> = {
  [TelemetryBackend.DATADOG]: 'Datadog',
  [TelemetryBackend.PROMETHEUS]: 'Prometheus',
  [TelemetryBackend.GOOGLE_CLOUD_MONITORING]: 'Google Cloud Monitoring',
  [TelemetryBackend.CLOUDWATCH]: 'CloudWatch',
};
