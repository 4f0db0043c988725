import { range, selectorOf, WINDOWS } from './l1-slos-prometheus';
import * as words from './l1-slos-words';
import * as slos from './slos';

// The dollar is doubled, for it is Grafana's and not Terraform's.
const DATA_SOURCE = { type: 'prometheus', uid: '$${datasource}' };

type Target = readonly [expr: string, legendFormat: string];

/** The dashboard of a service, as Grafana takes it. */
export function dashboardOf(subject: words.Subject, uid: string): string {
  return JSON.stringify({
    uid,
    title: `Objectives of ${subject.service} in ${subject.environment}`,
    tags: ['roadbed', 'slo', `team-${slos.TEAM}`],
    schemaVersion: 30,
    editable: false,
    time: { from: 'now-24h', to: 'now' },
    refresh: '1m',
    templating: { list: [{ name: 'datasource', label: 'Prometheus', type: 'datasource', query: 'prometheus' }] },
    links: [{ title: 'Runbook', url: slos.RUNBOOK, type: 'link', targetBlank: true }],
    panels: subject.objectives.flatMap((objective, index) => panels(subject, objective, index)),
  });
}

function panels(subject: words.Subject, objective: slos.Objective, index: number): object[] {
  const own = selectorOf(subject, objective);
  const budget = words.ratioOf(objective);
  const [first, top] = [index * 100 + 1, index * 17];
  const asked = (targets: readonly Target[]): object[] =>
    targets.map(([expr, legendFormat], place) => ({
      refId: `Q${place + 1}`,
      datasource: DATA_SOURCE,
      expr,
      legendFormat,
    }));
  const stat = (
    place: number,
    title: string,
    unit: string,
    expr: string,
    steps: [number | null, string][],
  ): object => ({
    id: first + place,
    type: 'stat',
    title,
    gridPos: { x: (place - 1) * 6, y: top + 1, w: place === 3 ? 12 : 6, h: 6 },
    datasource: DATA_SOURCE,
    fieldConfig: {
      defaults: { unit, thresholds: { mode: 'absolute', steps: steps.map(([value, color]) => ({ value, color })) } },
      overrides: [],
    },
    targets: asked([[expr, title]]),
  });
  const graph = (place: number, title: string, unit: string, targets: readonly Target[]): object => ({
    id: first + place,
    type: 'timeseries',
    title,
    gridPos: { x: (place - 4) * 8, y: top + 7, w: 8, h: 10 },
    datasource: DATA_SOURCE,
    fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
    targets: asked(targets),
  });
  return [
    {
      id: first,
      type: 'row',
      title: `${objective.name}: ${objective.description}`,
      gridPos: { x: 0, y: top, w: 24, h: 1 },
    },
    stat(
      1,
      `Good over 30 days (target ${objective.target} %)`,
      'percentunit',
      `1 - slo:sli_error:ratio_rate30d${own}`,
      [
        [null, 'red'],
        [objective.target / 100, 'green'],
      ],
    ),
    stat(2, 'Error budget left', 'percentunit', `slo:period_error_budget_remaining:ratio${own}`, [
      [null, 'red'],
      [0, 'orange'],
      [0.25, 'green'],
    ]),
    stat(3, 'Error budget lasts, at the burn rate of the last hour', 'h', `slo:time_to_exhaustion:hours${own}`, [
      [null, 'red'],
      [24, 'orange'],
      [720, 'green'],
    ]),
    graph(
      4,
      'Burn rate',
      'none',
      words.ROWS.flatMap(({ name, long, factor }): Target[] => [
        [`slo:sli_error:ratio_rate${range(long)}${own} / ${budget}`, `${name} (${range(long)})`],
        [`vector(${factor})`, `${name} alerts above`],
      ]),
    ),
    graph(
      5,
      'Share of bad events',
      'percentunit',
      WINDOWS.map((minutes) => [`slo:sli_error:ratio_rate${range(minutes)}${own}`, range(minutes)]),
    ),
    graph(6, 'Events', 'reqps', [
      [`slo:sli_total:rate5m${own}`, 'all'],
      [`slo:sli_bad:rate5m${own}`, 'bad'],
    ]),
  ];
}
