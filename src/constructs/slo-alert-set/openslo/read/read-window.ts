import { describeValue, Problems } from '../../../../core/validation';
import { SloWindow } from '../../objective/slo-window';
import { TimeWindow } from '../documents';
import { minutesOfShorthand } from '../duration-shorthand';
import { attempt } from './reading';

/** The window of an objective: rolling days or weeks, or a month or quarter of the calendar. */
export function readWindow(
  problems: Problems,
  at: string,
  windows: readonly TimeWindow[] | undefined,
): SloWindow | undefined {
  const [window, ...more] = windows ?? [];
  if (window === undefined || more.length > 0) {
    problems.add(
      `${at} spec.timeWindow must hold one window, got ${windows?.length ?? 'nothing'}`,
      '- duration: 30d\n  isRolling: true',
    );
    return undefined;
  }
  const rolling = window.isRolling ?? window.calendar === undefined;
  if (rolling === (window.calendar !== undefined)) {
    problems.add(
      `${at} spec.timeWindow.0 must be rolling or have a calendar, got ${rolling ? 'both' : 'neither'}`,
      'isRolling: true, or false and calendar: { startTime, timeZone }',
    );
    return undefined;
  }
  return window.calendar === undefined
    ? rollingWindow(problems, at, window.duration)
    : calendarWindow(problems, at, window.duration, window.calendar);
}

function rollingWindow(problems: Problems, at: string, duration: string): SloWindow | undefined {
  const days = (minutesOfShorthand(duration) ?? NaN) / 1440;
  if (Number.isInteger(days)) {
    return attempt(problems, `${at} spec.timeWindow.0.duration (${duration})`, () => SloWindow.rollingDays(days));
  }
  problems.add(
    `${at} spec.timeWindow.0.duration must be whole days or weeks, got "${duration}"`,
    'a month, quarter or year that moves along has no length of its own: 30d or 90d',
  );
  return undefined;
}

const MONTHS: Readonly<Record<string, { readonly months: number; readonly make: () => SloWindow }>> = {
  '1M': { months: 1, make: () => SloWindow.calendarMonth() },
  '1Q': { months: 3, make: () => SloWindow.calendarQuarter() },
  '3M': { months: 3, make: () => SloWindow.calendarQuarter() },
};

const UTC: readonly string[] = ['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT'];

function calendarWindow(
  problems: Problems,
  at: string,
  duration: string,
  { startTime, timeZone }: Required<TimeWindow>['calendar'],
): SloWindow | undefined {
  const known = MONTHS[duration];
  if (known === undefined) {
    problems.add(
      `${at} spec.timeWindow.0.duration must be 1M or 1Q with a calendar, got "${duration}"`,
      'other pages of the calendar are not measured: use a month, a quarter, or a window that moves along',
    );
    return undefined;
  }
  const month = /^\d{4}-(\d\d)-01[ T]00:00:00Z?$/.exec(startTime)?.[1];
  if (month === undefined || (Number(month) - 1) % known.months !== 0) {
    problems.add(
      `${at} spec.timeWindow.0.calendar.startTime must be the beginning of a ${known.months === 1 ? 'month' : 'quarter'}, got ${describeValue(startTime)}`,
      '"2026-01-01 00:00:00"',
    );
    return undefined;
  }
  if (!UTC.includes(timeZone)) {
    problems.add(
      `${at} spec.timeWindow.0.calendar.timeZone must be UTC, got ${describeValue(timeZone)}`,
      'backends turn the page of the calendar in UTC',
    );
    return undefined;
  }
  return known.make();
}
