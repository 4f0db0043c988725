import { TelemetryBackend } from '../../../core/telemetry';

/** What a metric source of each backend is called. OpenSLO has no list of types; these are as its README and SDK spell them. */
export const SOURCE_TYPES: Readonly<Record<TelemetryBackend, string>> = {
  [TelemetryBackend.PROMETHEUS]: 'Prometheus',
  [TelemetryBackend.DATADOG]: 'Datadog',
  [TelemetryBackend.GOOGLE_CLOUD_MONITORING]: 'GoogleCloudMonitoring',
  [TelemetryBackend.CLOUDWATCH]: 'CloudWatch',
};

/** Other spellings, without case and punctuation. */
const SPELLINGS: Readonly<Record<string, TelemetryBackend>> = {
  prometheus: TelemetryBackend.PROMETHEUS,
  datadog: TelemetryBackend.DATADOG,
  googlecloudmonitoring: TelemetryBackend.GOOGLE_CLOUD_MONITORING,
  cloudmonitoring: TelemetryBackend.GOOGLE_CLOUD_MONITORING,
  stackdriver: TelemetryBackend.GOOGLE_CLOUD_MONITORING,
  cloudwatch: TelemetryBackend.CLOUDWATCH,
  amazoncloudwatch: TelemetryBackend.CLOUDWATCH,
};

/** The backend that a type means; undefined for another. */
export function backendOfType(type: string): TelemetryBackend | undefined {
  return new Map(Object.entries(SPELLINGS)).get(type.toLowerCase().replace(/[^a-z0-9]/g, ''));
}
