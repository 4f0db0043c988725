import { Cloud, Environment } from '../../../../core/environment';
import { Problems } from '../../../../core/validation';
import { AlertSeverity } from '../../alerting/alert-severity';
import { LIMITS } from '../../limits';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { badFilter } from './filters';
import { GoogleSettings } from './policy-frame';

const WITHOUT = 'or leave Google Cloud Monitoring out of telemetry';

/** Says what of an objective Google Cloud Monitoring cannot be told. */
export function checkGoogleCloudMonitoring(problems: Problems, prop: string, objective: ObjectiveSpec): void {
  const said = `${prop} (${objective.name})`;
  checkWindow(problems, said, objective);
  checkTarget(problems, said, objective);
  checkAbsence(problems, said, objective);
  checkFilters(problems, said, objective);
  if (objective.kind === 'composite') {
    problems.add(
      `${said} cannot be a composite for Google Cloud Monitoring: a ratio there takes one filter of good events and one of all`,
      `make objectives of its parts, ${WITHOUT}`,
    );
  }
}

/** Says what of a whole set cannot be made in the environment, and whom it could not tell. */
export function checkGoogleCloudMonitoringSet(
  problems: Problems,
  spec: SloAlertSetSpec,
  environment: Environment,
  settings: GoogleSettings,
  notifies: boolean,
): void {
  if (environment.cloud !== Cloud.GOOGLE) {
    problems.add(
      `telemetry must not name Google Cloud Monitoring in "${environment.name}", which is not in Google Cloud: it has no project to put them in`,
      'Telemetry.cloudWatch(), Telemetry.datadog() or Telemetry.prometheus()',
    );
  }
  checkChannels(problems, environment, settings);
  if (!notifies) return;
  const pages = spec.objectives.some(({ rows }) => rows.some(({ severity }) => severity === AlertSeverity.PAGE));
  const needed = [
    ...(pages ? [['pageChannels', settings.page] as const] : []),
    ['ticketChannels', settings.ticket] as const,
  ];
  const missing = needed.filter(([, channels]) => channels.length === 0);
  if (missing.length === 0) return;
  // Never the one for the other: outside production, tickets would page.
  const fix = needed.map(([prop]) => `${prop}: ['projects/…/notificationChannels/…']`).join(', ');
  problems.add(
    `telemetry must name ${missing.map(([prop]) => prop).join(' and ')} of Google Cloud Monitoring, which is the first and notifies, got none`,
    `Telemetry.googleCloudMonitoring({ ${fix} }), or name another backend first`,
  );
}

/**
 * Cloud Monitoring API, AlertPolicy, notificationChannels: names as ListNotificationChannels of the project returns them. A project may
 * be named by its number, which nothing here knows.
 */
function checkChannels(problems: Problems, environment: Environment, { page, ticket }: GoogleSettings): void {
  if (environment.cloud !== Cloud.GOOGLE) return;
  for (const channel of new Set([...page, ...ticket])) {
    const project = channel.split('/')[1] ?? '';
    if (project === environment.account || /^\d+$/.test(project)) continue;
    problems.add(
      `telemetry must name notification channels in ${environment.account}, the project of "${environment.name}", got ${channel}`,
      'name one there in the telemetry of the environment: alert policies tell channels of their own project',
    );
  }
}

function checkWindow(problems: Problems, said: string, { window }: ObjectiveSpec): void {
  const { value: most } = LIMITS.googleLongestPeriodDays;
  if (window.kind === 'calendar-month' || (window.kind === 'rolling' && window.days <= most)) return;
  problems.add(
    `${said} window must be the last ${most} days at most, or each calendar month, for Google Cloud Monitoring, got ${window.kind === 'rolling' ? window.title : `each ${window.title}`}`,
    `SloWindow.rollingDays(30) or SloWindow.calendarMonth(), ${WITHOUT}`,
  );
}

function checkTarget(problems: Problems, said: string, { target }: ObjectiveSpec): void {
  const { value: most } = LIMITS.googleHighestTarget;
  if (target <= most) return;
  problems.add(
    `${said} target must be at most ${most} for Google Cloud Monitoring, got ${target}`,
    `${most}, ${WITHOUT}`,
  );
}

function checkAbsence(problems: Problems, said: string, { absentAfterMinutes }: ObjectiveSpec): void {
  const { value } = LIMITS.googleLongestConditionMinutes;
  // A condition holds its alignment of a minute and the time without data.
  const most = value - 1;
  if (absentAfterMinutes <= most) return;
  problems.add(
    `${said} absentAfter must be at most ${most} minutes for Google Cloud Monitoring, got ${absentAfterMinutes}`,
    `Duration.hours(23), ${WITHOUT}`,
  );
}

function checkFilters(problems: Problems, said: string, objective: ObjectiveSpec): void {
  const { value: most } = LIMITS.googleFilterLength;
  const google = objective.sli.queries.googleCloud;
  const filters: Readonly<Record<string, unknown>> = typeof google === 'string' ? { value: google } : { ...google };
  const bad = badFilter(objective);
  for (const [part, filter] of Object.entries({ ...filters, ...(bad !== undefined && { bad }) })) {
    if (typeof filter !== 'string' || filter.length <= most) continue;
    problems.add(
      `${said} ${part} for Google Cloud Monitoring must be at most ${most} characters, got ${filter.length}`,
      'shorten the filter',
    );
  }
}
