import { graph, Panel, PanelPlace, stat, Target } from '../../../../core/dashboards/grafana/panel';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { promDuration } from './prom-duration';
import {
  badRate,
  BUDGET_REMAINING,
  errorRatio,
  ObjectiveSeries,
  seriesOf,
  SLICE_BAD,
  TIME_TO_EXHAUSTION,
  totalRate,
} from './series';
import { CURRENT_MINUTES, recordedMinutes, windowMinutes } from './windows';

/** The panels of an objective: is it met, what is left, how fast does it go, what is bad, how much is there. */
export function objectivePanels(spec: SloAlertSetSpec, objective: ObjectiveSpec): Panel[] {
  const series = seriesOf(spec, objective);
  return [
    met(objective, series),
    budgetLeft(series),
    exhaustion(objective, series),
    burnRates(objective, series),
    errorRatios(objective, series),
    events(objective, series),
  ];
}

function met(objective: ObjectiveSpec, series: ObjectiveSeries): Panel {
  const { target, window } = objective;
  const expr = `1 - ${series.of(errorRatio(windowMinutes(objective)))}`;
  return stat(`Good over ${window.title} (target ${target} %)`, number(0, 6), 'percentunit', expr, [
    [null, 'red'],
    [target / 100, 'green'],
  ]);
}

function budgetLeft(series: ObjectiveSeries): Panel {
  return stat('Error budget left', number(6, 6), 'percentunit', series.of(BUDGET_REMAINING), [
    [null, 'red'],
    [0, 'orange'],
    [0.25, 'green'],
  ]);
}

function exhaustion({ window }: ObjectiveSpec, series: ObjectiveSeries): Panel {
  return stat(
    'Error budget lasts, at the burn rate of the last hour',
    number(12, 12),
    'h',
    series.of(TIME_TO_EXHAUSTION),
    [
      [null, 'red'],
      [24, 'orange'],
      [window.hours, 'green'],
    ],
  );
}

function burnRates({ rows, errorBudgetRatio }: ObjectiveSpec, series: ObjectiveSeries): Panel {
  const targets = rows.flatMap(({ name, longMinutes, factor }): Target[] => [
    {
      expr: `${series.of(errorRatio(longMinutes))} / ${errorBudgetRatio}`,
      legendFormat: `${name} (${promDuration(longMinutes)})`,
    },
    { expr: `vector(${factor})`, legendFormat: `${name} alerts above` },
  ]);
  return graph('Burn rate', lines(0), 'none', targets);
}

function errorRatios(objective: ObjectiveSpec, series: ObjectiveSeries): Panel {
  const targets = recordedMinutes(objective).map((minutes): Target => ({
    expr: series.of(errorRatio(minutes)),
    legendFormat: promDuration(minutes),
  }));
  const what = objective.sli.by === 'events' ? 'events' : 'minutes';
  return graph(`Share of bad ${what}`, lines(8), 'percentunit', targets);
}

function events({ sli }: ObjectiveSpec, series: ObjectiveSeries): Panel {
  return sli.by === 'events'
    ? graph('Events', lines(16), 'reqps', [
        { expr: series.of(totalRate(CURRENT_MINUTES)), legendFormat: 'all' },
        { expr: series.of(badRate(CURRENT_MINUTES)), legendFormat: 'bad' },
      ])
    : graph('Bad minutes', lines(16), 'none', [{ expr: series.of(SLICE_BAD), legendFormat: 'bad' }]);
}

const number = (x: number, w: number): PanelPlace => ({ x, y: 1, w, h: 6 });

const lines = (x: number): PanelPlace => ({ x, y: 7, w: 8, h: 10 });
