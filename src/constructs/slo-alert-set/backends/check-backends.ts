import { Environment } from '../../../core/environment';
import { TelemetryBackend } from '../../../core/telemetry';
import { Problems } from '../../../core/validation';
import { Platform } from '../../../platform/platform';
import { Place } from '../../../stacks/place';
import { BackendSpec, ObjectiveSpec, SloAlertSetSpec } from '../spec';
import { checkCloudWatch, checkCloudWatchSet } from './cloudwatch/check-cloudwatch';
import { checkDatadog, checkDatadogSet } from './datadog/check-datadog';
import {
  checkGoogleCloudMonitoring,
  checkGoogleCloudMonitoringSet,
} from './google-cloud-monitoring/check-google-cloud-monitoring';
import { checkPrometheus, checkPrometheusSet } from './prometheus/check-prometheus';

type ObjectiveCheck = (problems: Problems, prop: string, objective: ObjectiveSpec) => void;

const OBJECTIVE_CHECKS: Readonly<Record<TelemetryBackend, ObjectiveCheck>> = {
  [TelemetryBackend.DATADOG]: checkDatadog,
  [TelemetryBackend.PROMETHEUS]: checkPrometheus,
  [TelemetryBackend.GOOGLE_CLOUD_MONITORING]: checkGoogleCloudMonitoring,
  [TelemetryBackend.CLOUDWATCH]: checkCloudWatch,
};

/** Says what of a set its backends cannot say, or take. */
export function checkBackends(problems: Problems, spec: SloAlertSetSpec, { environment, platform }: Place): void {
  for (const backend of spec.backends) {
    const check = OBJECTIVE_CHECKS[backend.settings.backend];
    spec.objectives.forEach((objective, index) => check(problems, `slos[${index}]`, objective));
    checkSet(problems, spec, environment, platform, backend);
  }
}

function checkSet(
  problems: Problems,
  spec: SloAlertSetSpec,
  environment: Environment,
  platform: Platform,
  { settings, notifies }: BackendSpec,
): void {
  switch (settings.backend) {
    case TelemetryBackend.PROMETHEUS:
      return checkPrometheusSet(problems, spec, environment, settings);
    case TelemetryBackend.GOOGLE_CLOUD_MONITORING:
      return checkGoogleCloudMonitoringSet(problems, spec, environment, settings, notifies);
    case TelemetryBackend.CLOUDWATCH:
      return checkCloudWatchSet(problems, spec, environment, settings, notifies);
    case TelemetryBackend.DATADOG:
      return checkDatadogSet(problems, environment, settings, platform);
  }
}
