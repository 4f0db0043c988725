import { AlertSeverity } from './alert-severity';

/** How long a steady share of errors lasts before a row fires, and how long the row fires on after they end; in hours. */
export interface RowTiming {
  /** Undefined: it never fires. */
  readonly detectionHours?: number;
  readonly resetHours?: number;
}

/** A burn-rate row, decided. */
export interface RowSpec {
  readonly name: string;
  readonly severity: AlertSeverity;
  readonly budgetPercent: number;
  readonly longMinutes: number;
  readonly shortMinutes: number;
  /** The burn rate above which both windows must be. */
  readonly factor: number;
  /** The share of errors that this burn rate is, out of 1: factor × (1 − target). */
  readonly errorRatio: number;
  /** What it does when everything fails, when a tenth does, and when a tenth more than the budget allows does. */
  readonly timing: { readonly outage: RowTiming; readonly tenth: RowTiming; readonly slowBurn: RowTiming };
}
