import { Duration } from '../../../core/units/duration';
import { AlertSeverity } from './alert-severity';

/**
 * One row of burn-rate alerting: tell somebody when this much of the error budget is gone within the long window, and is
 * still going within the short one. The burn rate is derived from it.
 */
export interface AlertRow {
  /** Its name, unique in the set: lower-case letters, digits and hyphens, at most 20, such as `fast`. Not `failures`. */
  readonly name: string;
  /** How soon somebody must look. */
  readonly severity: AlertSeverity;
  /** The share of the whole budget that is gone, above 0 and at most 100 %. */
  readonly budgetPercent: number;
  /** The window in which it goes: 10 minutes to the window of the objective. */
  readonly longWindow: Duration;
  /**
   * The window in which it still goes, so that the alert ends soon after the errors do: at least a minute, shorter than `longWindow`.
   * @default - a twelfth of `longWindow`
   */
  readonly shortWindow?: Duration;
  /**
   * Whether the burn rate may be below 1, at which the budget lasts to the end of its window: such an alert fires while the
   * objective is met.
   * @default false
   */
  readonly belowBudgetRate?: boolean;
}

/** Which rows alert. */
export interface AlertRows {
  /**
   * Rows beside the default ones; one of a default row's name takes its place.
   * @default - none
   */
  readonly add?: AlertRow[];
  /**
   * Names of default rows that do not alert.
   * @default - none
   */
  readonly drop?: string[];
}
