import { Problems } from '../../../../core/validation';
import { ObjectiveSpec } from '../../spec';
import { isTooLong } from './slo-alerts';
import { targetDecimals } from './target-decimals';

/** Datadog documentation, "Service Level Objectives": rolling time windows of the past 7, 30 or 90 days. */
const DAYS: readonly number[] = [7, 30, 90];

/** Says what of an objective Datadog cannot be told. */
export function checkDatadog(problems: Problems, prop: string, objective: ObjectiveSpec): void {
  const said = `${prop} (${objective.name})`;
  checkWindow(problems, said, objective);
  checkTarget(problems, said, objective);
  checkRows(problems, said, objective);
}

function checkWindow(problems: Problems, said: string, { window }: ObjectiveSpec): void {
  if (window.kind === 'rolling' && DAYS.includes(window.days)) return;
  problems.add(
    `${said} window must be the last 7, 30 or 90 days for Datadog, got ${window.kind === 'rolling' ? window.title : `each ${window.title}`}`,
    `SloWindow.rollingDays(${window.days === 28 ? 30 : window.days}), or leave Datadog out of telemetry`,
  );
}

function checkTarget(problems: Problems, said: string, objective: ObjectiveSpec): void {
  const { target } = objective;
  const most = targetDecimals(objective);
  if (Number(target.toFixed(most)) === target) return;
  const scale = 10 ** most;
  problems.add(
    `${said} target must have at most ${most} decimals for Datadog, got ${target}`,
    `${Math.floor(target * scale) / scale}, or leave Datadog out of telemetry`,
  );
}

/** Rows that look back further than Datadog does become alerts of the budget, and are not held to its windows. */
function checkRows(problems: Problems, said: string, { rows }: ObjectiveSpec): void {
  for (const { name, longMinutes } of rows.filter((row) => !isTooLong(row) && row.longMinutes % 60 !== 0)) {
    const hours = Math.max(1, Math.round(longMinutes / 60));
    problems.add(
      `${said} alert row "${name}" must look back whole hours for Datadog, got ${longMinutes} min`,
      `${hours} h, or leave Datadog out of telemetry`,
    );
  }
}
