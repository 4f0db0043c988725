import { objectiveSentences } from '../objective/describe-objective';
import { ObjectiveSpec, ResponderSpec, SloAlertSetSpec } from '../spec';
import { AlertSeverity } from './alert-severity';
import { hoursToExhaustion } from './burn-rate';
import { RowSpec } from './row-spec';
import { SustainedFailures } from './sustained-failures';
import { minutesInWords, rateInWords } from './time-in-words';

/** A link in an alert. */
export interface AlertLink {
  readonly name: string;
  readonly url: string;
}

/** What an alert tells, in whatever form its backend has: plain sentences, without markup. */
export interface AlertText {
  /** One line, unique in the environment: `checkout availability in prod: fast burn`. */
  readonly title: string;
  readonly sentences: readonly string[];
  readonly links: readonly AlertLink[];
  readonly severity: AlertSeverity;
}

/** A row fires: which budget, how fast, when it runs out, and what the number in the query means. */
export function burnRateText(spec: SloAlertSetSpec, objective: ObjectiveSpec, row: RowSpec): AlertText {
  const { target, window } = objective;
  const [long, short] = [minutesInWords(row.longMinutes), minutesInWords(row.shortMinutes)];
  const left = minutesInWords(Math.round(hoursToExhaustion(row.factor, window.hours) * 60));
  const reset = row.timing.outage.resetHours;
  return {
    title: titleOf(spec, objective, `${row.name} burn`),
    severity: row.severity,
    links: linksOf(spec),
    sentences: [
      ...aboutOf(objective),
      `Its error budget burns ${rateInWords(row.factor)} over ${overTime(window)}: ` +
        `${number(row.budgetPercent)} % of it goes within ${long}, and all of it within ${left}.`,
      `The threshold ${number(row.errorRatio * 100)} % is the burn rate ${number(row.factor)} × the budget ` +
        `${number(objective.errorBudgetRatio * 100)} % (100 % − ${target} %); the share of bad ${unit(objective)} is above it ` +
        `both in the last ${long} and in the last ${short}.`,
      ...(reset === undefined ? [] : [`It ends at most ${minutesInWords(Math.ceil(reset * 60))} after the errors do.`]),
      answerable(spec),
    ],
  };
}

/** A share of the budget is gone. */
export function budgetText(spec: SloAlertSetSpec, objective: ObjectiveSpec, percent: number): AlertText {
  return {
    title: titleOf(spec, objective, `${number(percent)} % of the error budget is gone`),
    severity: AlertSeverity.TICKET,
    links: linksOf(spec),
    sentences: [
      ...aboutOf(objective),
      percent >= 100
        ? `The error budget of ${number(objective.errorBudgetRatio * 100)} % is gone, and the objective is missed.`
        : `${number(percent)} % of the error budget of ${number(objective.errorBudgetRatio * 100)} % is gone, ${number(100 - percent)} % is left.`,
      answerable(spec),
    ],
  };
}

/** Nothing is measured any more: silence is no good news. */
export function absentText(spec: SloAlertSetSpec, objective: ObjectiveSpec): AlertText {
  return {
    title: titleOf(spec, objective, 'nothing is measured'),
    severity: AlertSeverity.TICKET,
    links: linksOf(spec),
    sentences: [
      ...aboutOf(objective),
      `For ${minutesInWords(objective.absentAfterMinutes)} nothing was measured: the service is not called, does not report, or the metric has another name now.`,
      answerable(spec),
    ],
  };
}

/** So much fails that low traffic is no excuse: every condition that the alert waits for, and when it ends. */
export function failuresText(
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  { minutes, leastBad, belowEvents, recentMinutes }: SustainedFailures,
): AlertText {
  const [within, lately] = [minutesInWords(minutes), minutesInWords(recentMinutes)];
  return {
    title: titleOf(spec, objective, 'sustained failures'),
    severity: worstSeverity(objective),
    links: linksOf(spec),
    sentences: [
      ...aboutOf(objective),
      `${leastBad} or more bad events in the last ${within}, of fewer than ${belowEvents} in all, and one or more of them in the last ${lately}.`,
      `Burn-rate alerts keep still below ${belowEvents} events in their long window; this one does not.`,
      `It ends when ${lately} pass without a bad event, or when there are more events or fewer bad ones.`,
      answerable(spec),
    ],
  };
}

/** As soon as the most urgent row. */
function worstSeverity({ rows }: ObjectiveSpec): AlertSeverity {
  return rows.some(({ severity }) => severity === AlertSeverity.PAGE) ? AlertSeverity.PAGE : AlertSeverity.TICKET;
}

function titleOf({ service, environment }: SloAlertSetSpec, { name }: ObjectiveSpec, what: string): string {
  return `${service} ${name} in ${environment}: ${what}`;
}

/** What an alert is about. */
function aboutOf(objective: ObjectiveSpec): string[] {
  const [first = '', ...more] = objectiveSentences(objective);
  return [`Objective: ${first}`, ...more];
}

/** `30 days`, `a calendar month`. */
function overTime({ kind, title }: ObjectiveSpec['window']): string {
  return kind === 'rolling' ? title : `a ${title}`;
}

/** What is bad: requests and other events are counted, slices of time are minutes. */
function unit({ sli }: ObjectiveSpec): string {
  return sli.by === 'events' ? 'events' : 'minutes';
}

function answerable({ responder, tier }: SloAlertSetSpec): string {
  return `Team ${responder.team} answers for it (tier ${tier}).`;
}

function linksOf({ responder, environment, service }: SloAlertSetSpec): AlertLink[] {
  return [
    ...(responder.runbook === undefined ? [] : [{ name: 'runbook', url: responder.runbook }]),
    ...policyLink(responder, environment, service),
  ];
}

function policyLink({ errorBudgetPolicyUrl }: ResponderSpec, environment: string, service: string): AlertLink[] {
  if (errorBudgetPolicyUrl === undefined) return [];
  return [{ name: 'error-budget policy', url: `${errorBudgetPolicyUrl}/${environment}/${service}.md` }];
}

/** Up to six digits, and no more than are there. */
function number(value: number): string {
  return String(Number(value.toPrecision(6)));
}
