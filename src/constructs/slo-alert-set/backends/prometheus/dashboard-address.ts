import { shortHash } from '../../../../core/naming/physical-names';
import { TelemetryBackend } from '../../../../core/telemetry';
import { LIMITS } from '../../limits';
import { SettingsOf, SloAlertSetSpec } from '../../spec';

/** What Grafana knows the dashboard of a set by, for ever. */
export function dashboardUid({ environment, service }: SloAlertSetSpec): string {
  const whole = `slo-${environment}-${service}`;
  const most = LIMITS.grafanaUidLength.value;
  if (whole.length <= most) return whole;
  const hash = shortHash(`${environment}/${service}`);
  return `${whole.slice(0, most - hash.length - 1)}-${hash}`;
}

/** Where the dashboard of a set is; undefined where there is none, or nobody says where Grafana is. */
export function dashboardUrl(
  spec: SloAlertSetSpec,
  { grafanaNamespace, grafanaUrl }: SettingsOf<TelemetryBackend.PROMETHEUS>,
): string | undefined {
  if (grafanaNamespace === undefined || grafanaUrl === undefined) return undefined;
  return `${grafanaUrl}/d/${dashboardUid(spec)}`;
}
