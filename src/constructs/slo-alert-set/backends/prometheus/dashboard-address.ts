import { dashboardUid } from '../../../../core/dashboards/grafana/dashboard';
import { TelemetryBackend } from '../../../../core/telemetry';
import { SettingsOf, SloAlertSetSpec } from '../../spec';

/** What Grafana knows the dashboard of a set by, for ever. */
export function dashboardUidOf({ environment, service }: SloAlertSetSpec): string {
  return dashboardUid('slo', environment, service);
}

/** Where the dashboard of a set is; undefined where there is none, or nobody says where Grafana is. */
export function dashboardUrl(
  spec: SloAlertSetSpec,
  { grafanaNamespace, grafanaUrl }: SettingsOf<TelemetryBackend.PROMETHEUS>,
): string | undefined {
  if (grafanaNamespace === undefined || grafanaUrl === undefined) return undefined;
  return `${grafanaUrl}/d/${dashboardUidOf(spec)}`;
}
