import * as words from './l1-slos-words';

/** What a dashboard shows of one objective: its state, how fast its budget burns, and what is left of it. */
export function objectiveWidgets(title: string, id: string, rows: readonly words.Row[]): object {
  const graph = (name: string, measure: string, markers: object[]): object => ({
    definition: {
      type: 'timeseries',
      title: name,
      show_legend: false,
      markers,
      requests: [
        {
          response_format: 'timeseries',
          display_type: 'line',
          formulas: [{ formula: 'slo' }],
          queries: [
            { data_source: 'slo', name: 'slo', slo_id: id, measure, slo_query_type: 'metric', group_mode: 'overall' },
          ],
        },
      ],
    },
  });
  const marker = ({ name, factor, severity }: words.Row): object => ({
    value: `y = ${factor}`,
    display_type: severity === 'page' ? 'error dashed' : 'warning dashed',
    label: `${name} (${severity})`,
  });
  const state = {
    type: 'slo',
    title: 'Objective',
    view_type: 'detail',
    view_mode: 'overall',
    show_error_budget: true,
    time_windows: ['30d'],
    slo_id: id,
  };
  return group(title, [
    { definition: state },
    graph('Burn rate', 'burn_rate', rows.map(marker)),
    graph('Error budget that is left', 'error_budget_burndown', []),
  ]);
}

/** Widgets under one title. */
export const group = (title: string, widgets: object[]): object => ({
  definition: { type: 'group', layout_type: 'ordered', title, widgets },
});

/** The state of the monitors that a query finds. */
export const monitorsWidget = (query: string): object => ({
  definition: {
    type: 'manage_status',
    title: 'Monitors',
    summary_type: 'monitors',
    display_format: 'countsAndList',
    color_preference: 'text',
    hide_zero_counts: true,
    show_last_triggered: false,
    show_priority: true,
    sort: 'status,asc',
    query,
  },
});

/** What an SLO dashboard asks its monitors by. */
export const sloMonitors = (service: string, environment: string): object =>
  monitorsWidget(`tag:"env:${environment}" tag:"service:${service}" tag:"roadbed_construct:sloalertset"`);
