import { GrafanaDashboard } from '../../../../core/dashboards/grafana/dashboard';
import { SloAlertSetSpec } from '../../spec';
import { dashboardUidOf } from './dashboard-address';
import { objectivePanels } from './dashboard-panels';

/** The heights of an objective's panels, its heading among them. */
const OBJECTIVE_HEIGHT = 17;

/** A dashboard of Grafana for a set. */
export function dashboardOf(spec: SloAlertSetSpec): GrafanaDashboard {
  const { service, environment, responder } = spec;
  return {
    uid: dashboardUidOf(spec),
    title: `Objectives of ${service} in ${environment}`,
    tags: ['roadbed', 'slo', `team-${responder.team}`],
    ...(responder.runbook !== undefined && { runbook: responder.runbook }),
    sections: spec.objectives.map((objective) => ({
      title: `${objective.name}: ${objective.description}`,
      panels: objectivePanels(spec, objective),
    })),
    sectionHeight: OBJECTIVE_HEIGHT,
  };
}
