/*
 * The arithmetic of error budgets and burn rates: Google, The Site Reliability Workbook, chapter 5, "Alerting on SLOs".
 * Shares are percentages out of 100, lengths of time are hours.
 */

/** The error budget: what may fail of every 100 events. In sloth's order, so that doubles agree with it to the last bit. */
export function errorBudgetPercent(targetPercent: number): number {
  return 100 - targetPercent;
}

/** The same, out of 1. */
export function errorBudgetRatio(targetPercent: number): number {
  return errorBudgetPercent(targetPercent) / 100;
}

/**
 * The burn rate at which a share of the budget is gone within a window. In sloth's order (percent × hours / 100 / hours), so
 * that doubles agree with it to the last bit.
 */
export function burnRateFactor(budgetPercent: number, sloHours: number, longHours: number): number {
  return (budgetPercent * sloHours) / 100 / longHours;
}

/** The share of the budget that a burn rate spends within a window: the inverse of `burnRateFactor`. */
export function budgetPercentOf(factor: number, sloHours: number, longHours: number): number {
  return (factor * 100 * longHours) / sloHours;
}

/** The burn rate of an outage of everything. No burn rate is higher, so an alert above it never fires. */
export function largestBurnRate(targetPercent: number): number {
  return 1 / errorBudgetRatio(targetPercent);
}

/** Whether an outage of everything burns faster than a factor, so that an alert above it can fire at all. */
export function canFire(factor: number, targetPercent: number): boolean {
  return twelveDigits(factor) < twelveDigits(largestBurnRate(targetPercent));
}

/** Whether the budget lasts longer than its window at a burn rate: the objective is met. */
export function isWithinBudget(burnRate: number): boolean {
  return twelveDigits(burnRate) < 1;
}

/** How long the budget lasts at a burn rate, in hours. */
export function hoursToExhaustion(burnRate: number, sloHours: number): number {
  return sloHours / burnRate;
}

/** How many minutes of a total outage the budget allows. */
export function budgetMinutes(targetPercent: number, sloHours: number): number {
  return errorBudgetRatio(targetPercent) * sloHours * 60;
}

/** Windows of an alert: it fires while both burn above the factor. */
export interface AlertWindows {
  readonly factor: number;
  readonly longHours: number;
  readonly shortHours: number;
}

/**
 * How long errors at a steady rate last before both windows burn above the factor, in hours; undefined when they never do.
 * Before, nothing failed: the share of errors in a window grows with the part of it that they fill.
 */
export function detectionHours(errorRatio: number, targetPercent: number, windows: AlertWindows): number | undefined {
  const filled = shareFilled(errorRatio, targetPercent, windows.factor);
  return filled === undefined ? undefined : filled * windows.longHours;
}

/**
 * How long after the errors end the alert goes on, in hours; undefined when it never fired. The short window falls below the
 * factor first.
 */
export function resetHours(errorRatio: number, targetPercent: number, windows: AlertWindows): number | undefined {
  const filled = shareFilled(errorRatio, targetPercent, windows.factor);
  return filled === undefined ? undefined : (1 - filled) * windows.shortHours;
}

/** The part of a window that errors must fill before it burns above a factor; undefined when a whole one is not enough. */
function shareFilled(errorRatio: number, targetPercent: number, factor: number): number | undefined {
  const share = (factor * errorBudgetRatio(targetPercent)) / errorRatio;
  return twelveDigits(share) < 1 ? share : undefined;
}

/**
 * A number as it is compared with another. 100 − 99.9 is 0.09999999999999432 in doubles, so that equal burn rates differ from
 * the twelfth digit on.
 */
function twelveDigits(value: number): number {
  return Number(value.toPrecision(12));
}
