import {
  checkKind,
  checkKnownProps,
  checkList,
  checkObject,
  checkText,
  describeValue,
  Problems,
  PropNames,
  TextForm,
} from '../../../core/validation';
import { LIMITS } from '../limits';
import { ExclusionRecurrence, SloExclusion } from './exclusion';

const EXCLUSION: PropNames<SloExclusion> = { reason: true, start: true, duration: true, every: true };
const REASON: TextForm = {
  pattern: /^\S[^\n\r]*$/,
  maxLength: LIMITS.sentenceLength.value,
  words: 'a sentence on one line',
};
const START: TextForm = {
  pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  maxLength: 20,
  words: 'a time in UTC such as 2027-01-10T02:00:00Z',
};
const WEEK = 7 * 86_400;
/** The shortest time after which each comes again. */
const PERIODS: Readonly<Record<ExclusionRecurrence, number>> = {
  [ExclusionRecurrence.DAILY]: 86_400,
  [ExclusionRecurrence.WEEKLY]: WEEK,
  [ExclusionRecurrence.MONTHLY]: 28 * 86_400,
};

/** Says what is wrong with exclusions by themselves. */
export function checkExclusions(problems: Problems, prop: string, exclusions: readonly SloExclusion[]): void {
  if (!checkList(problems, prop, exclusions)) return;
  exclusions.forEach((exclusion, index) => checkExclusion(problems, `${prop}[${index}]`, exclusion));
  const starts = exclusions.map((each) => (each as Partial<SloExclusion> | undefined)?.start);
  const twice = starts.find((start, index) => start !== undefined && starts.indexOf(start) !== index);
  if (twice !== undefined) {
    problems.add(
      `${prop} must begin at times of their own, and ${describeValue(twice)} is there twice`,
      'join the two',
    );
  }
  for (const [every, most] of [
    [undefined, LIMITS.exclusionsOnce.value],
    [ExclusionRecurrence.DAILY, LIMITS.exclusionsDaily.value],
    [ExclusionRecurrence.WEEKLY, LIMITS.exclusionsWeekly.value],
    [ExclusionRecurrence.MONTHLY, LIMITS.exclusionsMonthly.value],
  ] as const) {
    const count = exclusions.filter((each) => (each as Partial<SloExclusion> | undefined)?.every === every).length;
    if (count > most) problems.add(`${prop} must be at most ${most} that come ${every ?? 'once'}, got ${count}`);
  }
}

function checkExclusion(problems: Problems, prop: string, exclusion: SloExclusion): void {
  if (!checkObject(problems, prop, exclusion)) return;
  checkKnownProps(problems, prop, exclusion, EXCLUSION);
  const { reason, start, duration, every } = exclusion;
  checkText(problems, `${prop}.reason`, reason, REASON);
  if (checkText(problems, `${prop}.start`, start, START) && !isTime(start)) {
    problems.add(`${prop}.start must be a time that there is, got ${describeValue(start)}`);
  }
  const isKnown = every === undefined || Object.values(ExclusionRecurrence).includes(every);
  if (!isKnown) problems.add(`${prop}.every must be an ExclusionRecurrence, got ${describeValue(every)}`);
  if (!checkKind(problems, `${prop}.duration`, duration, 'Duration')) return;
  const seconds = duration.toSeconds();
  const [least, most] = [LIMITS.shortestExclusionSeconds.value, LIMITS.longestExclusionSeconds.value];
  if (seconds < least || seconds > most || seconds % 60 !== 0) {
    problems.add(`${prop}.duration must be whole minutes up to ${most / 86_400} days, got ${duration.toString()}`);
  } else if (every !== undefined && isKnown && seconds >= PERIODS[every]) {
    problems.add(
      `${prop}.duration must be shorter than the time after which it comes again, got ${duration.toString()}, ${every}`,
      'nothing would ever count',
    );
  }
}

/** Dates roll over where a month has no such day. */
function isTime(start: string): boolean {
  const time = new Date(start);
  return !Number.isNaN(time.getTime()) && time.toISOString() === start.replace('Z', '.000Z');
}
