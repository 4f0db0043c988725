import { Environment } from '../../core/environment';
import { TelemetryBackend } from '../../core/telemetry';
import { Platform } from '../../platform/platform';

/** Where Datadog is, as the telemetry of the environment or of the platform says; undefined where neither names it. */
export function datadogSite(environment: Environment, platform: Platform): string | undefined {
  for (const { _settings: settings } of environment.telemetry ?? platform.telemetry ?? []) {
    if (settings.backend === TelemetryBackend.DATADOG) return settings.site;
  }
  return undefined;
}
