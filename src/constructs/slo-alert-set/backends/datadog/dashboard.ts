import { dashboardJson, group, Json, monitorsWith, widget } from '../../../../core/dashboards/datadog/dashboard';
import { plainText } from '../../../../core/dashboards/datadog/plain-text';
import { datadogTags } from '../../../../core/labels';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { monitorsOf } from './monitors-of';
import { timeframeOf } from './slo-config';

/** An objective, and the id of its SLO in Datadog; a reference of Terraform's. */
export interface MeasuredObjective {
  readonly objective: ObjectiveSpec;
  readonly sloId: string;
}

/** The dashboard of a set. */
export function dashboardOf(spec: SloAlertSetSpec, measured: readonly MeasuredObjective[], notifies: boolean): string {
  return dashboardJson({
    title: `${spec.service} in ${spec.environment}: service level objectives`,
    description: `Made by Roadbed, from the objectives of ${spec.service}. Team ${spec.responder.team} answers for it.`,
    tags: datadogTags(spec.labels),
    widgets: [...measured.map((each) => groupOf(each)), ...(notifies ? [monitors(spec)] : [])],
  });
}

function groupOf({ objective, sloId }: MeasuredObjective): Json {
  return group(plainText(`${objective.name}: ${objective.description}`), [
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
  ]);
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
  return monitorsWith(datadogTags(spec.labels).filter((tag) => named.some((key) => tag.startsWith(key))));
}
