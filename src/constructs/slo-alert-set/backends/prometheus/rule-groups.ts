import { TelemetryBackend } from '../../../../core/telemetry';
import { ObjectiveSpec, SettingsOf, SloAlertSetSpec } from '../../spec';
import { budgetAlerts, burnAlerts } from './alert-rules';
import { PERIOD_RULES_MINUTES, periodRules } from './period-rules';
import { promDuration } from './prom-duration';
import { RuleGroup } from './rule-group';
import { seriesOf } from './series';
import { sliRules } from './sli-rules';

/** How often shares and burn rates are looked at, in minutes. Slices of time are as long. */
const SLI_RULES_MINUTES = 1;

/**
 * The rules of a set, two groups for each objective. A backend that only measures has no alerts: Alertmanager would route every
 * one to somebody, and the backend that notifies tells them already.
 */
export function ruleGroups(
  spec: SloAlertSetSpec,
  settings: SettingsOf<TelemetryBackend.PROMETHEUS>,
  notifies: boolean,
): RuleGroup[] {
  return spec.objectives.flatMap((objective) => objectiveGroups(spec, settings, objective, notifies));
}

function objectiveGroups(
  spec: SloAlertSetSpec,
  settings: SettingsOf<TelemetryBackend.PROMETHEUS>,
  objective: ObjectiveSpec,
  notifies: boolean,
): RuleGroup[] {
  const series = seriesOf(spec, objective);
  const subject = { spec, settings, objective, series };
  return [
    {
      name: `slo-${objective.id}`,
      interval: promDuration(SLI_RULES_MINUTES),
      rules: [...sliRules(objective, series), ...(notifies ? burnAlerts(subject) : [])],
    },
    {
      name: `slo-${objective.id}-period`,
      interval: promDuration(PERIOD_RULES_MINUTES),
      rules: [...periodRules(spec, objective, series), ...(notifies ? budgetAlerts(subject) : [])],
    },
  ];
}
