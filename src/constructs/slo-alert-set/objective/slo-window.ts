import { describeValue, markKind, Problems } from '../../../core/validation';

/** Whether a window moves along with time, or is a page of the calendar. */
export type WindowKind = 'rolling' | 'calendar-month' | 'calendar-quarter';

/** The time over which an objective is to be met. */
export class SloWindow {
  /**
   * The last days up to now: 7, 28, 30 or 90. Every backend takes 7 and 30; 28 is not among Datadog's timeframes, and Google
   * Cloud Monitoring looks back 30 days at most.
   */
  public static rollingDays(days: number): SloWindow {
    const problems = new Problems('SloWindow.rollingDays');
    if (!ROLLING_DAYS.includes(days)) {
      problems.add(
        `days must be one of ${ROLLING_DAYS.join(', ')}, got ${describeValue(days)}`,
        'whole weeks have equal weekends; 30 is known to every backend',
      );
    }
    problems.throwIfAny('is no window');
    return new SloWindow('rolling', days);
  }

  /** From the first of the month on. */
  public static calendarMonth(): SloWindow {
    return new SloWindow('calendar-month', 30);
  }

  /** From the first of the quarter on. */
  public static calendarQuarter(): SloWindow {
    return new SloWindow('calendar-quarter', 90);
  }

  private constructor(
    /** @internal */
    public readonly _kind: WindowKind,
    /** Its length in days; of a month 30, of a quarter 90. */
    public readonly days: number,
  ) {}

  /** Its length in hours. */
  public get hours(): number {
    return this.days * 24;
  }

  /** Whether it begins anew with the calendar. */
  public get isCalendar(): boolean {
    return this._kind !== 'rolling';
  }

  /** As people say it: `30 days`, `calendar month`. */
  public toString(): string {
    return this._kind === 'rolling' ? `${this.days} days` : this._kind.replace('-', ' ');
  }
}

const ROLLING_DAYS: readonly number[] = [7, 28, 30, 90];

markKind(SloWindow, 'SloWindow');
