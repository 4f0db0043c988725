import * as slos from './slos';

/** The objectives of a service. */
export interface Subject {
  readonly service: string;
  readonly environment: string;
  readonly objectives: readonly slos.Objective[];
}

export type Severity = 'page' | 'ticket';

/** A burn-rate row over 30 days. */
export interface Row {
  readonly name: string;
  readonly severity: Severity;
  readonly factor: number;
  readonly percent: string;
  readonly long: number;
  readonly short: number;
}

export const ROWS: readonly Row[] = [
  { name: 'fast', severity: 'page', factor: 14.4, percent: '2', long: 60, short: 5 },
  { name: 'medium', severity: 'page', factor: 6, percent: '5', long: 360, short: 30 },
  { name: 'slow', severity: 'ticket', factor: 3, percent: '10', long: 1440, short: 120 },
  { name: 'long', severity: 'ticket', factor: 1, percent: '10', long: 4320, short: 360 },
];
/** For backends that look back a day at most. */
export const DAY_ROWS: readonly Row[] = ROWS.map((row) =>
  row.name === 'long' ? { ...row, percent: '3.33333', long: 1440 } : row,
);
/** For Datadog, which looks back two days at most. */
export const TWO_DAYS_ROWS: readonly Row[] = ROWS.map((row) =>
  row.name === 'long' ? { ...row, percent: '6.66667', long: 2880 } : row,
);
export const SHARES = [50, 75, 100];
export const FAILURES = [
  '5 or more bad events in the last 1 h, of fewer than 20 in all, and one or more of them in the last 10 min.',
  'Burn-rate alerts keep still below 20 events in their long window; this one does not.',
  'It ends when 10 min pass without a bad event, or when there are more events or fewer bad ones.',
];
export const ABSENT =
  'For 30 min nothing was measured: the service is not called, does not report, or the metric has another name now.';
export const ANSWERABLE = `Team ${slos.TEAM} answers for it (tier 1).`;
export const shortened = (backend: string): string =>
  `${backend} looks back 1 d at most: the row "long" was to look back 3 d, for 10 % of the budget, at the same burn rate.`;

export const titleOf = ({ service, environment }: Subject, { name }: slos.Objective, what: string): string =>
  `${service} ${name} in ${environment}: ${what}`;
export const policyOf = ({ service, environment }: Subject): string => `${slos.POLICIES}/${environment}/${service}.md`;
export const said = (value: number): string => String(Number(value.toPrecision(6)));
export const ratioOf = ({ target }: slos.Objective): number => (100 - target) / 100;
/** `99.9 %` leaves `0.1 %`. */
export const budgetOf = (objective: Pick<slos.Objective, 'target'>): string => said(100 - objective.target);

export function time(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  return [days > 0 ? `${days} d` : '', hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : '']
    .filter((part) => part !== '')
    .join(' ');
}

/** How fast a budget burns. */
export const rate = (factor: number): string =>
  factor === 1 ? 'faster than it may' : `more than ${factor} times as fast as it may`;

/** What an objective says of itself, in its own words and in numbers. */
export const met = ({ target }: slos.Objective): string =>
  `It is met when ${target} % of results are right, over 30 days.`;
export const stated = (objective: slos.Objective): string => `${objective.description}. ${met(objective)}`;

/** What a row says, apart from the objective and who answers for it. */
export function burnText(objective: Pick<slos.Objective, 'target'>, { factor, percent, long, short }: Row): string[] {
  const budget = 100 - objective.target;
  return [
    `Its error budget burns ${rate(factor)} over 30 days: ${percent} % of it goes within ${time(long)}, and all of it within ${time(Math.round(43200 / factor))}.`,
    `The threshold ${said(factor * budget)} % is the burn rate ${factor} × the budget ${said(budget)} % (100 % − ${objective.target} %); the share of bad events is above it both in the last ${time(long)} and in the last ${time(short)}.`,
    `It ends at most ${time(Math.ceil(short * (1 - (factor * budget) / 100)))} after the errors do.`,
  ];
}

export function shareText(objective: Pick<slos.Objective, 'target'>, percent: number): string {
  const budget = budgetOf(objective);
  if (percent === 100) return `The error budget of ${budget} % is gone, and the objective is missed.`;
  return `${percent} % of the error budget of ${budget} % is gone, ${100 - percent} % is left.`;
}

export function tagsOf({ service, environment }: Subject): Record<string, string> {
  return {
    environment,
    'managed-by': 'roadbed',
    organization: slos.ORGANIZATION,
    'roadbed:construct': 'SloAlertSet',
    'roadbed:version': '1.0',
    service,
    stage: 'prod',
    team: slos.TEAM,
    tier: '1',
  };
}
