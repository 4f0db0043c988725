import { Environment } from '../../../../core/environment';
import { TelemetryBackend } from '../../../../core/telemetry';
import { DEFAULT_DATADOG_SITE } from '../../../../core/telemetry/datadog-sites';
import { Problems } from '../../../../core/validation';
import { Platform } from '../../../../platform/platform';
import { datadogSite } from '../../../../stacks/providers/datadog-site';
import { rowOn } from '../../alerting/row-reach';
import { ObjectiveSpec, SettingsOf } from '../../spec';
import { targetDecimals } from './target-decimals';

/** Datadog documentation, "Service Level Objectives": rolling time windows of the past 7, 30 or 90 days. */
const DAYS: readonly number[] = [7, 30, 90];

/**
 * A state has one Datadog provider, at the site that the environment's telemetry or the platform's names: what a set brought along
 * would be made there, and its links lead elsewhere.
 */
export function checkDatadogSet(
  problems: Problems,
  environment: Environment,
  { site }: SettingsOf<TelemetryBackend.DATADOG>,
  platform: Platform,
): void {
  const named = datadogSite(environment, platform);
  if (site === (named ?? DEFAULT_DATADOG_SITE)) return;
  const has = named ?? `names none, so ${DEFAULT_DATADOG_SITE}`;
  problems.add(
    `telemetry must name the Datadog site that environment "${environment.name}" has (${has}), got ${site}`,
    `name it in the telemetry of the environment, or of the platform: Telemetry.datadog({ site: '${site}' })`,
  );
}

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

/** Rows that look back further than Datadog does are shortened to whole hours. */
function checkRows(problems: Problems, said: string, objective: ObjectiveSpec): void {
  const rows = objective.rows.map((row) => rowOn(TelemetryBackend.DATADOG, objective, row));
  for (const { name, longMinutes } of rows.filter((row) => row.longMinutes % 60 !== 0)) {
    const hours = Math.max(1, Math.round(longMinutes / 60));
    problems.add(
      `${said} alert row "${name}" must look back whole hours for Datadog, got ${longMinutes} min`,
      `${hours} h, or leave Datadog out of telemetry`,
    );
  }
}
