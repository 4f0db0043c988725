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

/** A panel of Grafana. */
export interface Panel {
  readonly type: 'row' | 'stat' | 'timeseries';
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly [more: string]: unknown;
}

interface Target {
  readonly expr: string;
  readonly legendFormat: string;
}

/** From a value on, a colour; the first one from nothing on. */
type Step = readonly [value: number | null, color: string];

const DATA_SOURCE = { type: 'prometheus', uid: '${datasource}' };

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
  return stat(`Good over ${window.title} (target ${target} %)`, 0, 'percentunit', expr, [
    [null, 'red'],
    [target / 100, 'green'],
  ]);
}

function budgetLeft(series: ObjectiveSeries): Panel {
  return stat('Error budget left', 6, 'percentunit', series.of(BUDGET_REMAINING), [
    [null, 'red'],
    [0, 'orange'],
    [0.25, 'green'],
  ]);
}

function exhaustion({ window }: ObjectiveSpec, series: ObjectiveSeries): Panel {
  return stat('Error budget lasts, at the burn rate of the last hour', 12, 'h', series.of(TIME_TO_EXHAUSTION), [
    [null, 'red'],
    [24, 'orange'],
    [window.hours, 'green'],
  ]);
}

function burnRates({ rows, errorBudgetRatio }: ObjectiveSpec, series: ObjectiveSeries): Panel {
  const targets = rows.flatMap(({ name, longMinutes, factor }): Target[] => [
    {
      expr: `${series.of(errorRatio(longMinutes))} / ${errorBudgetRatio}`,
      legendFormat: `${name} (${promDuration(longMinutes)})`,
    },
    { expr: `vector(${factor})`, legendFormat: `${name} alerts above` },
  ]);
  return graph('Burn rate', 0, 'none', targets);
}

function errorRatios(objective: ObjectiveSpec, series: ObjectiveSeries): Panel {
  const targets = recordedMinutes(objective).map((minutes): Target => ({
    expr: series.of(errorRatio(minutes)),
    legendFormat: promDuration(minutes),
  }));
  const what = objective.sli.by === 'events' ? 'events' : 'minutes';
  return graph(`Share of bad ${what}`, 8, 'percentunit', targets);
}

function events({ sli }: ObjectiveSpec, series: ObjectiveSeries): Panel {
  return sli.by === 'events'
    ? graph('Events', 16, 'reqps', [
        { expr: series.of(totalRate(CURRENT_MINUTES)), legendFormat: 'all' },
        { expr: series.of(badRate(CURRENT_MINUTES)), legendFormat: 'bad' },
      ])
    : graph('Bad minutes', 16, 'none', [{ expr: series.of(SLICE_BAD), legendFormat: 'bad' }]);
}

function stat(title: string, x: number, unit: string, expr: string, steps: readonly Step[]): Panel {
  return {
    type: 'stat',
    title,
    gridPos: { x, y: 1, w: x === 12 ? 12 : 6, h: 6 },
    datasource: DATA_SOURCE,
    fieldConfig: {
      defaults: {
        unit,
        thresholds: { mode: 'absolute', steps: steps.map(([value, color]) => ({ value, color })) },
      },
      overrides: [],
    },
    targets: asked([{ expr, legendFormat: title }]),
  };
}

function graph(title: string, x: number, unit: string, targets: readonly Target[]): Panel {
  return {
    type: 'timeseries',
    title,
    gridPos: { x, y: 7, w: 8, h: 10 },
    datasource: DATA_SOURCE,
    fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
    targets: asked(targets),
  };
}

function asked(targets: readonly Target[]): object[] {
  return targets.map((target, index) => ({ refId: `Q${index + 1}`, datasource: DATA_SOURCE, ...target }));
}
