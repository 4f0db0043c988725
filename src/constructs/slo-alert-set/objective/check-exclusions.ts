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
import { checkSentence } from '../sentence';
import { ExclusionRecurrence, SloExclusion } from './exclusion';
import { overlap } from './exclusion-overlap';
import { resolveExclusions } from './resolve-exclusions';

const EXCLUSION: PropNames<SloExclusion> = { reason: true, start: true, duration: true, every: true };
const START: TextForm = {
  pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  maxLength: 40,
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
  const before = problems.all.length;
  exclusions.forEach((exclusion, index) => checkExclusion(problems, `${prop}[${index}]`, exclusion));
  const starts = exclusions.map((each) => (each as Partial<SloExclusion> | undefined)?.start);
  const twice = starts.find((start, index) => start !== undefined && starts.indexOf(start) !== index);
  if (twice !== undefined) {
    problems.add(
      `${prop} must begin at times of their own, and ${describeValue(twice)} is there twice`,
      'join the two',
    );
  }
  if (problems.all.length === before) checkOverlaps(problems, prop, exclusions);
  for (const [every, most] of [
    [undefined, LIMITS.exclusionsOnce.value],
    [ExclusionRecurrence.DAILY, LIMITS.exclusionsDaily.value],
    [ExclusionRecurrence.WEEKLY, LIMITS.exclusionsWeekly.value],
    [ExclusionRecurrence.MONTHLY, LIMITS.exclusionsMonthly.value],
  ] as const) {
    const count = exclusions.filter((each) => (each as Partial<SloExclusion> | undefined)?.every === every).length;
    if (count > most) {
      problems.add(
        `${prop} must be at most ${most} that come ${every ?? 'once, within 90 days'}, got ${count}`,
        every === undefined ? 'take out those that are long past' : 'join some of them',
      );
    }
  }
}

/** Whether time that is left out twice counts twice, no backend says. */
function checkOverlaps(problems: Problems, prop: string, exclusions: readonly SloExclusion[]): void {
  const met = overlap(resolveExclusions(exclusions));
  if (met === undefined) return;
  const [one, other] = met.map((index) => `${prop}[${index}]`);
  problems.add(`${prop} must not overlap, and ${one} and ${other} do`, 'join the two, or shorten one');
}

function checkExclusion(problems: Problems, prop: string, exclusion: SloExclusion): void {
  if (!checkObject(problems, prop, exclusion)) return;
  checkKnownProps(problems, prop, exclusion, EXCLUSION);
  const { reason, start, duration, every } = exclusion;
  checkSentence(problems, `${prop}.reason`, reason);
  const isKnown = every === undefined || Object.values(ExclusionRecurrence).includes(every);
  checkStart(problems, `${prop}.start`, start, every);
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

function checkStart(problems: Problems, prop: string, start: string, every: ExclusionRecurrence | undefined): void {
  if (!checkText(problems, prop, start, START, 'write it in UTC, with seconds and ending in Z')) return;
  const [year, day] = [Number(start.slice(0, 4)), Number(start.slice(8, 10))];
  const [first, last] = [LIMITS.earliestExclusionYear.value, LIMITS.latestExclusionYear.value];
  if (!isTime(start)) {
    problems.add(`${prop} must be a time that there is, got ${describeValue(start)}`);
    return;
  }
  if (year < first || year > last) {
    problems.add(`${prop} must be from ${first} to ${last}, got ${describeValue(start)}`);
  }
  if (!start.endsWith(':00Z')) {
    problems.add(`${prop} must be a whole minute, got ${describeValue(start)}`, `${start.slice(0, 17)}00Z`);
  }
  if (every === ExclusionRecurrence.MONTHLY && day > LIMITS.latestMonthlyExclusionDay.value) {
    problems.add(
      `${prop} must be on one of the first ${LIMITS.latestMonthlyExclusionDay.value} days of a month to come every month, got ${describeValue(start)}`,
      'months without that day would be passed over; choose an earlier one',
    );
  }
}

/** Dates roll over where a month has no such day. */
function isTime(start: string): boolean {
  const time = new Date(start);
  return !Number.isNaN(time.getTime()) && time.toISOString() === start.replace('Z', '.000Z');
}
