/** A panel of Grafana. */
export interface Panel {
  readonly type: 'row' | 'stat' | 'timeseries';
  readonly title: string;
  readonly gridPos: PanelPlace;
  readonly [more: string]: unknown;
}

/** Where a panel is, on a grid that is 24 wide. */
export interface PanelPlace {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What a panel asks of Prometheus, and how the answer is called. */
export interface Target {
  readonly expr: string;
  readonly legendFormat: string;
}

/** From a value on, a colour; the first one from nothing on. */
export type Step = readonly [value: number | null, color: string];

const DATA_SOURCE = { type: 'prometheus', uid: '${datasource}' };

/** A line over the whole width, with the panels of one matter below. */
export function heading(title: string): Panel {
  return { type: 'row', title, gridPos: { x: 0, y: 0, w: 24, h: 1 } };
}

/** One number, coloured. */
export function stat(title: string, gridPos: PanelPlace, unit: string, expr: string, steps: readonly Step[]): Panel {
  return {
    type: 'stat',
    title,
    gridPos,
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

/** Lines over time, from 0 up. */
export function graph(title: string, gridPos: PanelPlace, unit: string, targets: readonly Target[]): Panel {
  return {
    type: 'timeseries',
    title,
    gridPos,
    datasource: DATA_SOURCE,
    fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
    targets: asked(targets),
  };
}

function asked(targets: readonly Target[]): object[] {
  return targets.map((target, index) => ({ refId: `Q${index + 1}`, datasource: DATA_SOURCE, ...target }));
}
