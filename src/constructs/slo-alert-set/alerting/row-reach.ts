import { TelemetryBackend } from '../../../core/telemetry';
import { LIMITS } from '../limits';
import { ObjectiveSpec } from '../spec';
import { RowSpec } from './row-spec';
import { shortenedRow } from './shortened-row';

/** How far a backend's alerts on burn rates look back, in minutes. Prometheus looks back as far as it remembers. */
const MOST_MINUTES: Readonly<Record<TelemetryBackend, number>> = {
  [TelemetryBackend.DATADOG]: LIMITS.datadogLongestWindowHours.value * 60,
  [TelemetryBackend.PROMETHEUS]: Infinity,
  [TelemetryBackend.GOOGLE_CLOUD_MONITORING]: LIMITS.googleLongestWindowMinutes.value,
  [TelemetryBackend.CLOUDWATCH]: LIMITS.cloudWatchLongestPeriodMinutes.value,
};

/** A row as a backend has it: the nearest that it can. */
export function rowOn(backend: TelemetryBackend, objective: ObjectiveSpec, row: RowSpec): RowSpec {
  return shortenedRow(objective, row, MOST_MINUTES[backend]);
}
