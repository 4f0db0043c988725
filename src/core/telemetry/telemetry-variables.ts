/**
 * Environment variables by which a service is told what it is and where its telemetry goes. OpenTelemetry specification,
 * "Environment Variable Specification" and "OTLP Exporter Configuration"; Datadog documentation, "Unified Service Tagging", and
 * the libraries' own. What else these have (samplers, profilers, propagators) is a service's to set.
 */
export const TELEMETRY_VARIABLES: readonly string[] = [
  'OTEL_SERVICE_NAME',
  'OTEL_RESOURCE_ATTRIBUTES',
  ...['', '_TRACES', '_METRICS', '_LOGS'].flatMap((signal) => [
    `OTEL_EXPORTER_OTLP${signal}_ENDPOINT`,
    `OTEL_EXPORTER_OTLP${signal}_PROTOCOL`,
  ]),
  'DD_ENV',
  'DD_SERVICE',
  'DD_VERSION',
  'DD_ENTITY_ID',
  'DD_AGENT_HOST',
  'DD_TRACE_AGENT_URL',
  'DD_TRACE_AGENT_PORT',
  'DD_DOGSTATSD_URL',
  'DD_DOGSTATSD_HOST',
  'DD_DOGSTATSD_PORT',
  'K8S_POD_NAME',
  'K8S_POD_UID',
  'K8S_NODE_NAME',
];
