import { Duration } from '../../../core/units/duration';
import { Percent } from '../../../core/units/percent';
import {
  checkKind,
  checkKnownProps,
  checkList,
  checkObject,
  checkOptionalKind,
  checkText,
  checkWholeNumber,
  describeValue,
  isKind,
  Problems,
  PropNames,
  TextForm,
} from '../../../core/validation';
import { checkRows } from '../alerting/check-rows';
import { LIMITS } from '../limits';
import { checkSentence } from '../sentence';
import { checkExclusions } from './check-exclusions';
import { SliKind, SliceLimit } from './sli-kind';
import type { LowTraffic, Slo, SloOptions } from './slo';

/** What an objective of some kind is held against. */
interface Measure {
  readonly duration?: Duration;
  readonly perSecond?: number;
  readonly share?: Percent;
  readonly parts?: readonly Slo[];
}

const OPTIONS: PropNames<SloOptions> = {
  name: true,
  description: true,
  window: true,
  signal: true,
  alerts: true,
  lowTraffic: true,
  absentAfter: true,
  budgetAlerts: true,
  exclusions: true,
};
const LOW_TRAFFIC: PropNames<LowTraffic> = { minimumEvents: true, failuresPerHour: true };
const NAME: TextForm = {
  pattern: /^[a-z]([a-z0-9-]*[a-z0-9])?$/,
  maxLength: LIMITS.sloNameLength.value,
  words: 'lower-case letters, digits and hyphens, beginning with a letter',
};
const BUDGET_ALERTS = 'percent of the budget that are gone: [50, 75, 100]';
const EVENTS = { min: 1, max: LIMITS.events.value };
const EVENT_KINDS: readonly SliKind[] = ['availability', 'latency', 'correctness'];

/** Throws one error with all that is wrong with an objective; otherwise what it is held against. */
export function checkSlo(kind: SliKind, target: number, options: SloOptions, measure: Measure): SliceLimit | undefined {
  const problems = new Problems(`Slo.${kind}`);
  checkTarget(problems, target);
  const limit = checkMeasure(problems, kind, measure);
  if (checkObject(problems, 'options', options)) checkOptions(problems, kind, options);
  problems.throwIfAny('is no objective');
  return limit;
}

function checkTarget(problems: Problems, target: unknown): void {
  const { min, decimals } = { min: LIMITS.lowestTarget.value, decimals: LIMITS.targetDecimals.value };
  if (typeof target !== 'number' || !Number.isFinite(target) || target < min || target >= 100) {
    problems.add(
      `target must be a percentage from ${min} to below 100, got ${describeValue(target)}`,
      target === 100
        ? 'nothing may ever fail at 100, so there is no budget to spend; 99.99 allows 4 minutes in 30 days'
        : 'Slo.availability(99.9)',
    );
  } else if (!hasDecimals(target, decimals)) {
    problems.add(
      `target must have at most ${decimals} decimals, got ${target}`,
      `${Math.floor(target * 10 ** decimals) / 10 ** decimals}, or another`,
    );
  }
}

const hasDecimals = (value: number, most: number): boolean => Number(value.toFixed(most)) === value;

function checkMeasure(problems: Problems, kind: SliKind, measure: Measure): SliceLimit | undefined {
  switch (kind) {
    case 'latency':
      return durationLimit(problems, 'threshold', measure.duration, LIMITS.longestLatencySeconds.value);
    case 'freshness':
      return durationLimit(problems, 'oldest', measure.duration, LIMITS.oldestFreshSeconds.value);
    case 'throughput': {
      const { perSecond } = measure;
      if (typeof perSecond === 'number' && perSecond > 0 && Number.isFinite(perSecond))
        return { comparison: 'at-least', value: perSecond };
      problems.add(`perSecond must be a number above 0, got ${describeValue(perSecond)}`);
      return undefined;
    }
    case 'saturation':
      if (!checkKind(problems, 'most', measure.share, 'Percent')) return undefined;
      if (measure.share?.value === 0)
        problems.add('most must be above 0 %, got 0 %', 'how full it may be: Percent.of(80)');
      return { comparison: 'at-most', value: measure.share?.toRatio() ?? 0 };
    case 'composite':
      checkParts(problems, measure.parts);
      return undefined;
    default:
      return undefined;
  }
}

function durationLimit(
  problems: Problems,
  prop: string,
  duration: Duration | undefined,
  most: number,
): SliceLimit | undefined {
  if (!checkKind(problems, prop, duration, 'Duration') || duration === undefined) return undefined;
  const seconds = duration.toSeconds();
  if (seconds < LIMITS.shortestLatencySeconds.value || seconds > most) {
    problems.add(
      `${prop} must be from 1 ms to ${Duration.seconds(most).toString()}, got ${duration.toString()}`,
      prop === 'threshold' ? 'Duration.millis(250)' : 'Duration.minutes(5)',
    );
  }
  return { comparison: 'at-most', value: seconds };
}

function checkParts(problems: Problems, parts: readonly Slo[] | undefined): void {
  if (!checkList(problems, 'parts', parts) || parts === undefined) return;
  const { min, max } = { min: LIMITS.fewestCompositeParts.value, max: LIMITS.compositeParts.value };
  if (parts.length < min || parts.length > max)
    problems.add(`parts must be ${min} to ${max} objectives, got ${parts.length}`);
  parts.forEach((part, index) => {
    if (!checkKind(problems, `parts[${index}]`, part, 'Slo')) return;
    if (!EVENT_KINDS.includes(part._kind)) {
      problems.add(
        `parts[${index}] must count events, got Slo.${part._kind}`,
        `only ${EVENT_KINDS.join(', ')} can be added up`,
      );
    }
  });
}

function checkOptions(problems: Problems, kind: SliKind, options: SloOptions): void {
  checkKnownProps(problems, '', options, OPTIONS);
  const { name, description, window, signal, alerts, lowTraffic, absentAfter, budgetAlerts } = options;
  if (name !== undefined)
    checkText(problems, 'name', name, NAME, `up to ${NAME.maxLength} characters, such as checkout-errors`);
  if (description !== undefined) checkSentence(problems, 'description', description);
  checkOptionalKind(problems, 'window', window, 'SloWindow');
  checkOptionalKind(problems, 'signal', signal, 'Signal');
  if (kind === 'composite' && signal !== undefined)
    problems.add('signal must not be given for a composite, whose parts have theirs', 'leave it out');
  if (signal === undefined && !['availability', 'latency', 'composite'].includes(kind)) {
    problems.add(
      `signal must be given for ${kind}, got nothing`,
      'Signal.queries({ prometheus: { value: … } }); no metric is the same everywhere',
    );
  }
  if (alerts !== undefined) checkRows(problems, 'alerts', alerts);
  if (lowTraffic !== undefined && checkObject(problems, 'lowTraffic', lowTraffic)) {
    checkKnownProps(problems, 'lowTraffic', lowTraffic, LOW_TRAFFIC);
    for (const prop of ['minimumEvents', 'failuresPerHour'] as const) {
      if (lowTraffic[prop] !== undefined) checkWholeNumber(problems, `lowTraffic.${prop}`, lowTraffic[prop], EVENTS);
    }
  }
  checkAbsence(problems, absentAfter);
  if (budgetAlerts !== undefined) checkBudgetAlerts(problems, budgetAlerts);
  if (options.exclusions !== undefined) checkExclusions(problems, 'exclusions', options.exclusions);
}

function checkAbsence(problems: Problems, absentAfter: Duration | undefined): void {
  if (!checkOptionalKind(problems, 'absentAfter', absentAfter, 'Duration') || !isKind(absentAfter, 'Duration')) return;
  const minutes = (absentAfter?.toSeconds() ?? 0) / 60;
  const [least, most] = [LIMITS.shortestAbsenceMinutes.value, LIMITS.longestAbsenceMinutes.value];
  if (minutes < least || minutes > most || !Number.isInteger(minutes)) {
    problems.add(
      `absentAfter must be whole minutes from ${least} minutes to ${most / 60} hours, got ${absentAfter?.toString()}`,
      'Duration.minutes(10)',
    );
  }
}

function checkBudgetAlerts(problems: Problems, alerts: readonly number[]): void {
  if (!checkList(problems, 'budgetAlerts', alerts)) return;
  const [least, decimals] = [LIMITS.leastBudgetAlert.value, LIMITS.budgetAlertDecimals.value];
  const wrong = alerts.filter(
    (each) => typeof each !== 'number' || !(each >= least && each <= 100) || !hasDecimals(each, decimals),
  );
  if (alerts.length > LIMITS.budgetAlerts.value)
    problems.add(`budgetAlerts must be at most ${LIMITS.budgetAlerts.value}, got ${alerts.length}`, BUDGET_ALERTS);
  if (wrong.length > 0)
    problems.add(
      `budgetAlerts must be percentages from ${least} to 100 of at most ${decimals} decimals, got ${describeValue(wrong[0])}`,
      BUDGET_ALERTS,
    );
  else if (alerts.some((each, index) => index > 0 && each <= (alerts[index - 1] ?? 0)))
    problems.add(`budgetAlerts must rise, got ${alerts.join(', ')}`, BUDGET_ALERTS);
}
