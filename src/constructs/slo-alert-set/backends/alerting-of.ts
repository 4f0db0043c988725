import { SloAlertingEntry } from '../../../core/catalogue';
import { TelemetryBackend } from '../../../core/telemetry';
import { rowOn } from '../alerting/row-reach';
import { sustainedFailures } from '../alerting/sustained-failures';
import { BackendSpec, ObjectiveSpec } from '../spec';
import { monitorsOf } from './datadog/monitors-of';
import { badFilter, totalFilter } from './google-cloud-monitoring/filters';

type Abilities = Pick<SloAlertingEntry, 'budgetAlerts' | 'notMeasured' | 'sustainedFailures' | 'waitsForEvents'>;

const NONE: Abilities = { budgetAlerts: [], notMeasured: false, sustainedFailures: false, waitsForEvents: false };

/** What became on a backend of the alerts that were asked for, as the evidence states it: nothing where it only measures. */
export function alertingOf(objective: ObjectiveSpec, { settings, notifies }: BackendSpec): SloAlertingEntry {
  const { backend } = settings;
  return {
    backend,
    notifies,
    rows: !notifies
      ? []
      : objective.rows.map((asked) => {
          const { name, longMinutes, shortMinutes, budgetPercent: budget, factor } = rowOn(backend, objective, asked);
          return { name, longMinutes, shortMinutes, budget, factor, asAsked: longMinutes === asked.longMinutes };
        }),
    ...(notifies ? abilitiesOf(backend, objective) : NONE),
  };
}

function abilitiesOf(backend: TelemetryBackend, objective: ObjectiveSpec): Abilities {
  const { budgetAlerts, lowTraffic } = objective;
  const failures = sustainedFailures(objective) !== undefined;
  const isCounted = lowTraffic !== undefined;
  switch (backend) {
    case TelemetryBackend.PROMETHEUS:
      return { budgetAlerts, notMeasured: true, sustainedFailures: failures, waitsForEvents: isCounted };
    case TelemetryBackend.DATADOG:
      return { ...NONE, budgetAlerts, notMeasured: monitorsOf(objective) === undefined };
    case TelemetryBackend.GOOGLE_CLOUD_MONITORING:
      return {
        budgetAlerts,
        notMeasured: true,
        sustainedFailures: failures && badFilter(objective) !== undefined,
        waitsForEvents: isCounted && totalFilter(objective) !== undefined,
      };
    case TelemetryBackend.CLOUDWATCH:
      return { ...NONE, notMeasured: true, sustainedFailures: failures, waitsForEvents: isCounted };
  }
}
