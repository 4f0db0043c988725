import { Duration } from '../../../core/units/duration';

/** How often an exclusion comes again. */
export enum ExclusionRecurrence {
  /** Every day. */
  DAILY = 'daily',
  /** Every week. */
  WEEKLY = 'weekly',
  /** Every month. */
  MONTHLY = 'monthly',
}

/** Time that does not count against an objective, such as maintenance that was announced. */
export interface SloExclusion {
  /** What it is for, in a sentence of at most 300 characters. */
  readonly reason: string;
  /**
   * When it begins, in UTC, at a whole minute of the years 2000 to 2100: `2027-01-10T02:00:00Z`. No two of an objective overlap;
   * what comes every month begins on the 28th at the latest, for months without the day would be passed over.
   */
  readonly start: string;
  /** How long it takes: whole minutes, up to 7 days, and shorter than the time after which it comes again. */
  readonly duration: Duration;
  /**
   * How often it comes again.
   * @default - it takes place once
   */
  readonly every?: ExclusionRecurrence;
}
