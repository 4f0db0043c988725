/** A system that measures objectives and tells people. */
export enum TelemetryBackend {
  /** Datadog: SLOs, monitors and dashboards. */
  DATADOG = 'datadog',
  /** Prometheus and Alertmanager, through the Prometheus operator or a plain rules file. */
  PROMETHEUS = 'prometheus',
  /** Google Cloud Monitoring: services, SLOs and alert policies. */
  GOOGLE_CLOUD_MONITORING = 'google-cloud-monitoring',
  /** Amazon CloudWatch: alarms and dashboards. */
  CLOUDWATCH = 'cloudwatch',
}
