import { Tier } from '../../core/tier';
import { VersionTable } from '../../core/versions';
import { AlertSeverity } from './alerting/alert-severity';
import { BudgetConsequence } from './policy/error-budget-policy';
import { PolicySpec } from './spec';

/** A burn-rate row as a version has it. */
export interface DefaultRow {
  readonly name: string;
  readonly severity: AlertSeverity;
  readonly budgetPercent: number;
  readonly longMinutes: number;
  readonly shortMinutes: number;
}

/** What a version of `SloAlertSet` decides. */
export interface SloAlertSetDecisions {
  /** Shares of the budget by the length of the window in days, for the rows fast, medium, slow and long. */
  readonly budgetPercents: Readonly<Record<number, readonly [number, number, number, number]>>;
  /** How soon somebody must look, for the same rows; undefined where the row does not alert. */
  readonly severities: Readonly<Record<Tier, readonly (AlertSeverity | undefined)[]>>;
  readonly minimumEvents: number;
  readonly failuresPerHour: number;
  readonly absentAfterMinutes: Readonly<Record<Tier, number>>;
  readonly budgetAlerts: readonly number[];
  readonly policy: PolicySpec;
}

const { PAGE, TICKET } = AlertSeverity;

const v1: SloAlertSetDecisions = {
  budgetPercents: {
    // Datadog, "Burn rate alerts": its tables for 7, 30 and 90 days; the last column so that it fires above a burn rate of 1.
    7: [10, 20, 40, 50],
    28: [2, 5, 10, 11],
    // The Site Reliability Workbook, table 5-8, and the row of a day between its second and third.
    30: [2, 5, 10, 10],
    90: [1, 3, 5, 5],
  },
  severities: {
    [Tier.MISSION_CRITICAL]: [PAGE, PAGE, TICKET, TICKET],
    [Tier.BUSINESS_CRITICAL]: [PAGE, PAGE, TICKET, TICKET],
    [Tier.OPERATIONAL]: [PAGE, TICKET, TICKET, TICKET],
    [Tier.ADMINISTRATIVE]: [undefined, TICKET, TICKET, TICKET],
  },
  minimumEvents: 20,
  failuresPerHour: 5,
  absentAfterMinutes: {
    [Tier.MISSION_CRITICAL]: 15,
    [Tier.BUSINESS_CRITICAL]: 30,
    [Tier.OPERATIONAL]: 60,
    [Tier.ADMINISTRATIVE]: 120,
  },
  budgetAlerts: [50, 75, 100],
  // After The Site Reliability Workbook, appendix B, "Example Error Budget Policy": freeze when it is gone, postmortem above 20 %.
  policy: {
    thresholds: [
      { consumedPercent: 50, consequence: BudgetConsequence.REVIEW },
      { consumedPercent: 75, consequence: BudgetConsequence.RELIABILITY_FIRST },
      { consumedPercent: 100, consequence: BudgetConsequence.FREEZE },
    ],
    postmortemPercent: 20,
    exceptions: ['fixes of security', 'fixes of what the budget was spent on'],
    escalation: 'whoever leads the team',
  },
};

const WINDOWS = [
  { name: 'fast', longMinutes: 60, shortMinutes: 5 },
  { name: 'medium', longMinutes: 360, shortMinutes: 30 },
  { name: 'slow', longMinutes: 1440, shortMinutes: 120 },
  { name: 'long', longMinutes: 4320, shortMinutes: 360 },
] as const;

/** The rows that alert when nobody says otherwise. */
export function defaultRows(
  { budgetPercents, severities }: SloAlertSetDecisions,
  tier: Tier,
  days: number,
): DefaultRow[] {
  const percents = budgetPercents[days] ?? [];
  return WINDOWS.flatMap((windows, index) => {
    const [severity, budgetPercent] = [severities[tier][index], percents[index]];
    return severity === undefined || budgetPercent === undefined ? [] : [{ ...windows, severity, budgetPercent }];
  });
}

/** Every version of `SloAlertSet`. */
export const SLO_ALERT_SET_VERSIONS = new VersionTable<SloAlertSetDecisions>('SloAlertSet', {
  '1.0': { status: 'supported', supportedUntil: '2028-05-31', decisions: v1 },
});
