import { Duration } from '../../../../core/units/duration';
import { describeValue } from '../../../../core/validation';
import { AlertRow, AlertRows } from '../../alerting/alert-row';
import { AlertSeverity } from '../../alerting/alert-severity';
import { budgetPercentOf, burnRateFactor } from '../../alerting/burn-rate';
import { SloWindow } from '../../objective/slo-window';
import { annotationOf, ANNOTATIONS } from '../annotations';
import { ConditionSpec, PolicySpec, SloSpec } from '../documents';
import { minutesOfShorthand } from '../duration-shorthand';
import { durationOf } from './read-annotations';
import { inline, Located, Reading, referred } from './reading';

/** The rows of an objective's policies, in place of the default ones; undefined where it says nothing of policies. */
export function readRows(reading: Reading, at: string, spec: SloSpec, window: SloWindow): AlertRows | undefined {
  if (spec.alertPolicies === undefined) return undefined;
  const add = spec.alertPolicies.flatMap((policy, index) => {
    const here = `${at} spec.alertPolicies.${index}`;
    const found =
      'alertPolicyRef' in policy
        ? referred(reading, `${here}.alertPolicyRef`, 'AlertPolicy', policy.alertPolicyRef)
        : inline(here, policy);
    return found === undefined ? [] : rowsOf(reading, found, window);
  });
  const names = add.map(({ name }) => name);
  return { add, drop: reading.defaultRows(window.days).filter((name) => !names.includes(name)) };
}

function rowsOf(reading: Reading, { inside, spec }: Located<PolicySpec>, window: SloWindow): AlertRow[] {
  const { problems } = reading;
  if (spec.alertWhenBreaching !== true) {
    problems.add(
      `${inside}spec.alertWhenBreaching must be true, got ${describeValue(spec.alertWhenBreaching)}`,
      'a row alerts when the budget burns; when nothing is measured every objective alerts by itself',
    );
  }
  if (spec.conditions.length > 1) {
    problems.add(
      `${inside}spec.conditions must hold one condition, got ${spec.conditions.length}`,
      'OpenSLO v1 allows one: make a policy of each',
    );
  }
  return spec.conditions.flatMap((condition, index) => {
    const here = `${inside}spec.conditions.${index}`;
    const found =
      'conditionRef' in condition
        ? referred(reading, `${here}.conditionRef`, 'AlertCondition', condition.conditionRef)
        : inline(here, condition);
    const row = found && rowOf(reading, found, window);
    return row === undefined ? [] : [row];
  });
}

function rowOf(reading: Reading, condition: Located<ConditionSpec>, window: SloWindow): AlertRow | undefined {
  const { problems } = reading;
  const { inside, metadata, spec } = condition;
  const { op = 'gt', threshold, lookbackWindow, alertAfter = '0m' } = spec.condition;
  const severity = Object.values(AlertSeverity).find((each) => each === spec.severity);
  if (severity === undefined) {
    problems.add(
      `${inside}spec.severity must be page or ticket, got ${describeValue(spec.severity)}`,
      'page wakes somebody, a ticket waits for the working day',
    );
  }
  if (op !== 'gt' && op !== 'gte') {
    problems.add(`${inside}spec.condition.op must be gt or gte, got "${op}"`, 'a row alerts above a burn rate');
  }
  const belowBudgetRate = annotationOf(metadata, 'belowBudgetRate') === 'true';
  if (!(threshold > 0) || (threshold < 1 && !belowBudgetRate)) {
    problems.add(
      `${inside}spec.condition.threshold must be a burn rate of 1 or more, got ${threshold}`,
      `below 1 the objective is met; if that is meant, annotate ${ANNOTATIONS.belowBudgetRate}: "true"`,
    );
  }
  const long = minutesOf(reading, `${inside}spec.condition.lookbackWindow`, lookbackWindow, 1);
  const after = minutesOf(reading, `${inside}spec.condition.alertAfter`, alertAfter, 0);
  const annotated = durationOf(problems, inside, metadata, 'shortWindow');
  if (severity === undefined || long === undefined || after === undefined) return undefined;
  // OpenSLO waits, a row asks a second window; both keep still what has ended by then.
  const shortWindow = annotated ?? (after > 0 ? Duration.minutes(after) : undefined);
  return {
    name: annotationOf(metadata, 'name') ?? metadata.name,
    severity,
    budgetPercent: budgetOf(threshold, window.hours, long / 60),
    longWindow: Duration.minutes(long),
    ...(shortWindow !== undefined && { shortWindow }),
    ...(belowBudgetRate && { belowBudgetRate }),
  };
}

function minutesOf({ problems }: Reading, prop: string, text: string, least: number): number | undefined {
  const minutes = minutesOfShorthand(text);
  if (minutes !== undefined && minutes >= least) return minutes;
  problems.add(`${prop} must be minutes, hours, days or weeks, at least ${least}m, got "${text}"`, '1h');
  return undefined;
}

/** The roundest share of the budget whose burn rate is the threshold to the last bit: 14.4 is 2 %, not a hair beside it. */
function budgetOf(threshold: number, sloHours: number, longHours: number): number {
  const exact = budgetPercentOf(threshold, sloHours, longHours);
  const rounded = Array.from({ length: 17 }, (_, index) => Number(exact.toPrecision(index + 1)));
  return rounded.find((percent) => burnRateFactor(percent, sloHours, longHours) === threshold) ?? exact;
}
