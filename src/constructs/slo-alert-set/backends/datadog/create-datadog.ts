import { Construct } from 'constructs';
import { ProviderName } from '../../../../core/provider-name';
import { TelemetryBackend } from '../../../../core/telemetry';
import { useProviderAt } from '../../../../stacks/place';
import { ObjectiveSpec, SettingsOf, SloAlertSetSpec } from '../../spec';
import { datadogBinding } from './bindings';
import { correctionConfig } from './correction-config';
import { dashboardOf } from './dashboard';
import { MonitorContext } from './notifying-monitor';
import { absentMonitor } from './signal-monitors';
import { sloAlerts } from './slo-alerts';
import { sloConfig } from './slo-config';

/**
 * Measures a set in Datadog: an SLO for each objective and a dashboard of them. Monitors are made only where Datadog is the
 * backend that notifies: one that tells nobody would show the same alert a second time.
 */
export function createDatadog(
  scope: Construct,
  spec: SloAlertSetSpec,
  { site }: SettingsOf<TelemetryBackend.DATADOG>,
  notifies: boolean,
): void {
  const { ServiceLevelObjective } = datadogBinding('service-level-objective');
  const { DashboardJson } = datadogBinding('dashboard-json');
  useProviderAt(scope, ProviderName.DATADOG);
  const datadog = new Construct(scope, 'Datadog');
  const measured = spec.objectives.map((objective) => {
    const place = new Construct(datadog, objective.name);
    const { id } = new ServiceLevelObjective(place, 'Slo', sloConfig(spec, objective));
    createCorrections(place, objective, id);
    return { objective, place, sloId: id };
  });
  const dashboard = new DashboardJson(datadog, 'Dashboard', { dashboard: dashboardOf(spec, measured, notifies) });
  if (!notifies) return;
  const context = { dashboardUrl: `${webAddress(site)}/dashboard/${dashboard.id}` };
  for (const { objective, place, sloId } of measured) createMonitors(place, spec, objective, sloId, context);
}

function createCorrections(scope: Construct, { exclusions }: ObjectiveSpec, sloId: string): void {
  const { SloCorrection } = datadogBinding('slo-correction');
  for (const exclusion of exclusions) {
    new SloCorrection(scope, `Exclusion-${exclusion.startSeconds}`, correctionConfig(exclusion, sloId));
  }
}

function createMonitors(
  scope: Construct,
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  sloId: string,
  context: MonitorContext,
): void {
  const { Monitor } = datadogBinding('monitor');
  for (const { id, config } of sloAlerts(spec, objective, sloId, context)) new Monitor(scope, id, config);
  const absent = absentMonitor(spec, objective, context);
  if (absent !== undefined) new Monitor(scope, 'Absent', absent);
}

/** Datadog documentation, "Getting started with Datadog sites": sites that are a subdomain have no `app.` before it. */
function webAddress(site: string): string {
  return site.split('.').length > 2 ? `https://${site}` : `https://app.${site}`;
}
