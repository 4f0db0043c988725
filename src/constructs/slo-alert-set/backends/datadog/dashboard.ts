import { datadogTags } from '../../../../core/labels';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { monitorsOf } from './monitors-of';
import { plainText } from './plain-text';
import { timeframeOf } from './slo-config';

/** An objective, and the id of its SLO in Datadog; a reference of Terraform's. */
export interface MeasuredObjective {
  readonly objective: ObjectiveSpec;
  readonly sloId: string;
}

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/**
 * The dashboard of a set, in the JSON of Datadog's API: the bindings of `datadog_dashboard`, for all widgets that there are,
 * take longer to load than everything else of a set together, and say the same.
 */
export function dashboardOf(spec: SloAlertSetSpec, measured: readonly MeasuredObjective[], notifies: boolean): string {
  const dashboard: Json = {
    title: `${spec.service} in ${spec.environment}: service level objectives`,
    description: `Made by Roadbed, from the objectives of ${spec.service}. Team ${spec.responder.team} answers for it.`,
    layout_type: 'ordered',
    reflow_type: 'auto',
    notify_list: [],
    template_variables: [],
    // Datadog API, Dashboard: only tags that begin with `team:`, at most 5.
    tags: datadogTags(spec.labels).filter((tag) => tag.startsWith('team:')),
    widgets: [...measured.map((each) => groupOf(each)), ...(notifies ? [monitors(spec)] : [])],
  };
  return JSON.stringify(dashboard);
}

function groupOf({ objective, sloId }: MeasuredObjective): Json {
  return widget({
    type: 'group',
    layout_type: 'ordered',
    title: plainText(`${objective.name}: ${objective.description}`),
    widgets: [
      widget({
        type: 'slo',
        title: 'Objective',
        view_type: 'detail',
        view_mode: 'overall',
        show_error_budget: true,
        time_windows: [timeframeOf(objective)],
        slo_id: sloId,
      }),
      ...history(objective, sloId),
    ],
  });
}

/** Datadog documentation, "SLO Type Comparison": SLOs of monitors are no data source of graphs. */
function history(objective: ObjectiveSpec, sloId: string): Json[] {
  if (monitorsOf(objective) !== undefined) return [];
  return [
    timeseries(objective, sloId, 'Burn rate', 'burn_rate', markers(objective)),
    timeseries(objective, sloId, 'Error budget that is left', 'error_budget_burndown', []),
  ];
}

/** A measure of an SLO over time: Datadog documentation, "Graph historical SLO data on Dashboards". */
function timeseries(
  { sli }: ObjectiveSpec,
  sloId: string,
  title: string,
  measure: 'burn_rate' | 'error_budget_burndown',
  marked: readonly Json[],
): Json {
  return widget({
    type: 'timeseries',
    title,
    show_legend: false,
    markers: marked,
    requests: [
      {
        response_format: 'timeseries',
        display_type: 'line',
        formulas: [{ formula: 'slo' }],
        queries: [
          {
            data_source: 'slo',
            name: 'slo',
            slo_id: sloId,
            measure,
            slo_query_type: sli.by === 'events' ? 'metric' : 'time_slice',
            group_mode: 'overall',
          },
        ],
      },
    ],
  });
}

/** The burn rates at which rows alert. */
function markers({ rows }: ObjectiveSpec): Json[] {
  return rows.map(({ name, factor, severity }) => ({
    value: `y = ${Number(factor.toPrecision(6))}`,
    display_type: severity === 'page' ? 'error dashed' : 'warning dashed',
    label: `${name} (${severity})`,
  }));
}

/** The monitors by their tags and not by their ids, which would wait for the dashboard that they link. */
function monitors(spec: SloAlertSetSpec): Json {
  const named = ['service:', 'env:', 'roadbed_construct:'];
  const tags = datadogTags(spec.labels).filter((tag) => named.some((key) => tag.startsWith(key)));
  return widget({
    type: 'manage_status',
    title: 'Monitors',
    summary_type: 'monitors',
    display_format: 'countsAndList',
    color_preference: 'text',
    hide_zero_counts: true,
    // With it, only triggered ones would be listed (Datadog documentation, "Monitor Summary Widget").
    show_last_triggered: false,
    show_priority: true,
    sort: 'status,asc',
    query: tags.map((tag) => `tag:"${tag}"`).join(' '),
  });
}

const widget = (definition: Json): Json => ({ definition });
