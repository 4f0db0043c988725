import { SloEntry, SloRowEntry } from '../../core/catalogue';
import { budgetMinutes } from './alerting/burn-rate';
import { RowSpec, RowTiming } from './alerting/row-spec';
import { alertingOf } from './backends/alerting-of';
import { SloAlertSetSpec } from './spec';

/** What a set states of its objectives beside its Terraform. */
export function catalogueEntries(path: string, spec: SloAlertSetSpec): SloEntry[] {
  return spec.objectives.map((objective) => ({
    kind: 'slo',
    path,
    environment: spec.environment,
    stage: spec.stage,
    service: spec.service,
    team: spec.responder.team,
    tier: spec.tier,
    name: objective.name,
    description: objective.description,
    sli: objective.kind,
    target: objective.target,
    window: objective.window.title,
    budgetMinutes: rounded(budgetMinutes(objective.target, objective.window.hours)),
    backends: spec.backends.map(({ settings }) => settings.backend),
    rows: objective.rows.map(rowEntry),
    alerting: spec.backends.map((backend) => alertingOf(objective, backend)),
    construct: `${spec.stamp.construct}@${spec.stamp.version}`,
  }));
}

function rowEntry({ name, severity, budgetPercent, longMinutes, shortMinutes, factor, timing }: RowSpec): SloRowEntry {
  const { outage, tenth, slowBurn } = timing;
  const minutes = (of: (each: RowTiming) => number | undefined): SloRowEntry['detectionMinutes'] => ({
    ...inMinutes('outage', of(outage)),
    ...inMinutes('tenth', of(tenth)),
    ...inMinutes('slowBurn', of(slowBurn)),
  });
  return {
    ...{ name, severity, budget: budgetPercent, longMinutes, shortMinutes, factor },
    detectionMinutes: minutes(({ detectionHours }) => detectionHours),
    resetMinutes: minutes(({ resetHours }) => resetHours),
  };
}

function inMinutes(name: string, hours: number | undefined): Record<string, number> {
  return hours === undefined ? {} : { [name]: rounded(hours * 60) };
}

/** To a tenth of a second: what is shown, not what is computed with. */
const rounded = (minutes: number): number => Number(minutes.toFixed(3));
