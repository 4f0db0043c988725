import { Tier } from 'roadbed';
import { resolveRows } from '../../../../src/constructs/slo-alert-set/alerting/resolve-rows';
import { RowSpec } from '../../../../src/constructs/slo-alert-set/alerting/row-spec';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../../src/constructs/slo-alert-set/objective/slo-window';
import { defaultRows, SLO_ALERT_SET_VERSIONS } from '../../../../src/constructs/slo-alert-set/versions';
import { Stage } from '../../../../src/core/stage';
import { Problem, Problems } from '../../../../src/core/validation';

export const TARGETS = [90, 95, 99, 99.5, 99.9, 99.95, 99.99, 99.999];
export const DAYS = [7, 28, 30, 90];

/** The rows of an objective in production, and what is said of them. */
export function rowsOf(
  slo: Slo,
  window: SloWindow,
  tier = Tier.MISSION_CRITICAL,
): { readonly rows: readonly RowSpec[]; readonly problems: readonly Problem[] } {
  const problems = new Problems('SloAlertSet');
  const { decisions } = problems.settle(SLO_ALERT_SET_VERSIONS.choose(problems, 'version', '1.0'));
  const defaults = defaultRows(decisions, tier, window.days);
  const rows = resolveRows(problems, 'slos[0]', slo, window, Stage.PROD, defaults);
  return { rows, problems: problems.all };
}

/** The default rows of every target and window. */
export const GRID = TARGETS.flatMap((target) =>
  DAYS.flatMap((days) =>
    rowsOf(Slo.availability(target), SloWindow.rollingDays(days)).rows.map((row) => ({ target, days, row })),
  ),
);
