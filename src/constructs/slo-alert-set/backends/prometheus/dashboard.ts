import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { dashboardUid } from './dashboard-address';
import { objectivePanels, Panel } from './dashboard-panels';

/** What every panel asks: the Prometheus that the viewer has chosen. */
const DATA_SOURCE_VARIABLE = {
  name: 'datasource',
  label: 'Prometheus',
  type: 'datasource',
  query: 'prometheus',
};

/** The heights of an objective's panels, its heading among them. */
const OBJECTIVE_HEIGHT = 17;

/** A dashboard of Grafana for a set, in the classic model of Grafana's documentation, "Dashboard JSON model". */
export function dashboardJson(spec: SloAlertSetSpec): string {
  const { service, environment, responder } = spec;
  return JSON.stringify({
    uid: dashboardUid(spec),
    title: `Objectives of ${service} in ${environment}`,
    tags: ['roadbed', 'slo', `team-${responder.team}`],
    // Old enough for every Grafana that has these panels; a later one brings it up to its own when it loads it.
    schemaVersion: 30,
    editable: false,
    time: { from: 'now-24h', to: 'now' },
    refresh: '1m',
    templating: { list: [DATA_SOURCE_VARIABLE] },
    links: responder.runbook === undefined ? [] : [link('Runbook', responder.runbook)],
    panels: spec.objectives.flatMap((objective, index) => section(spec, objective, index)),
  });
}

function section(spec: SloAlertSetSpec, objective: ObjectiveSpec, index: number): object[] {
  const top = index * OBJECTIVE_HEIGHT;
  const heading: Panel = {
    type: 'row',
    title: `${objective.name}: ${objective.description}`,
    gridPos: { x: 0, y: 0, w: 24, h: 1 },
  };
  return [heading, ...objectivePanels(spec, objective)].map((panel, place) => ({
    id: index * 100 + place + 1,
    ...panel,
    gridPos: { ...panel.gridPos, y: top + panel.gridPos.y },
  }));
}

function link(title: string, url: string): object {
  return { title, url, type: 'link', targetBlank: true };
}
