import { Tier } from 'roadbed';
import {
  budgetMinutes,
  budgetPercentOf,
  burnRateFactor,
  errorBudgetPercent,
  errorBudgetRatio,
  hoursToExhaustion,
  largestBurnRate,
} from '../../../../src/constructs/slo-alert-set/alerting/burn-rate';
import { shortenedRow } from '../../../../src/constructs/slo-alert-set/alerting/shortened-row';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../../src/constructs/slo-alert-set/objective/slo-window';
import { specOf } from '../sets';
import { DAYS, GRID, rowsOf, TARGETS } from './default-rows';
import { by, decimal, Fraction, minus, nearest, times } from './fraction';

/*
 * Every number once more in fractions of whole numbers, which do not round. Doubles may differ from them in the last digits:
 * 100 − 99.999 alone is off by 5 in the twelfth.
 */
const whole = (value: number): Fraction => ({ over: BigInt(value), under: 1n });
const budgetOf = (target: number): Fraction => by(minus(whole(100), decimal(target)), whole(100));
const factorOf = (percent: number, days: number, longMinutes: number): Fraction =>
  by(times(decimal(percent), whole(days * 1440)), times(whole(100), whole(longMinutes)));

/** How far a double is from what it should be, as a part of it. */
function off(value: number, from: Fraction): number {
  return Math.abs(value / nearest(from) - 1);
}

describe('numbers that others have published', () => {
  // slok/sloth 0e395d8, internal/alert/alert_test.go, TestManagerGenerateAlerts.
  test.each([
    [2, 720, 1, 14.4],
    [5, 720, 6, 6],
    [10, 720, 24, 3],
    [10, 720, 72, 1],
    [2, 672, 1, 13.44],
    [5, 672, 6, 5.6000000000000005],
    [10, 672, 24, 2.8000000000000003],
    [10, 672, 72, 0.9333333333333333],
    [8, 168, 1, 13.44],
    [12.5, 168, 6, 3.5],
    [20, 168, 24, 1.4000000000000001],
    [42, 168, 72, 0.98],
  ])('%d %% of %d hours in %d hours is a burn rate of %d, to the last bit of sloth', (percent, hours, long, factor) => {
    expect(burnRateFactor(percent, hours, long)).toBe(factor);
  });

  test('the error budget of 99.9 is that of sloth to the last bit', () => {
    expect(errorBudgetPercent(99.9)).toBe(0.09999999999999432);
  });

  // Datadog documentation, "Burn rate alerts", "Picking burn rate values".
  test.each([
    [7, [16.8, 5.6, 2.8]],
    [30, [14.4, 6, 3]],
    [90, [21.6, 10.8, 4.5]],
  ])('the rows of %d days burn as fast as Datadog has them', (days, factors) => {
    const { rows } = rowsOf(Slo.availability(99.9), SloWindow.rollingDays(days));
    expect(rows.slice(0, 3).map(({ factor }) => Number(factor.toPrecision(12)))).toEqual(factors);
  });

  // pyrra-dev/pyrra, slo/rules_test.go, TestObjective_Burnrates: factors and exhaustion for 28 days.
  test.each([
    [14, 2],
    [7, 4],
    [2, 14],
    [1, 28],
  ])('at a burn rate of %d a budget of 28 days is gone in %d days, as in pyrra', (factor, days) => {
    expect(hoursToExhaustion(factor, 28 * 24)).toBe(days * 24);
  });

  // OpenSLO/OpenSLO, examples: 95 % over two weeks is 16 h 48 min, 99.95 % over one is 5 min 2.4 s.
  test.each([
    [95, 14, 1008],
    [99.95, 7, 5.04],
  ])('%d %% over %d days allows an outage of %d minutes, as in OpenSLO', (target, days, minutes) => {
    expect(budgetMinutes(target, days * 24)).toBeCloseTo(minutes, 9);
  });

  // elastic/kibana#170830: what the burn rates of 30 days spend of a budget of 7 days.
  test.each([
    [14.4, 1, 8.57],
    [6, 6, 21.43],
    [3, 24, 42.86],
    [1, 72, 42.86],
  ])('a burn rate of %d for %d hours spends %d %% of a budget of 7 days', (factor, hours, percent) => {
    expect(budgetPercentOf(factor, 7 * 24, hours)).toBeCloseTo(percent, 2);
  });
});

describe('fractions agree', () => {
  test('with every default row of every target and window', () => {
    expect(GRID).toHaveLength(TARGETS.length * DAYS.length * 4);
    for (const { target, days, row } of GRID) {
      const factor = factorOf(row.budgetPercent, days, row.longMinutes);
      expect(off(row.factor, factor)).toBeLessThan(1e-15);
      expect(off(row.errorRatio, times(factor, budgetOf(target)))).toBeLessThan(1e-11);
      expect(
        off(budgetPercentOf(row.factor, days * 24, row.longMinutes / 60), decimal(row.budgetPercent)),
      ).toBeLessThan(1e-15);
      expect(off(hoursToExhaustion(row.factor, days * 24), by(whole(days * 24), factor))).toBeLessThan(1e-15);
    }
  });

  test.each(TARGETS)('with budgets and the largest burn rate of %d %%', (target) => {
    const budget = budgetOf(target);
    expect(off(errorBudgetRatio(target), budget)).toBeLessThan(1e-11);
    expect(off(largestBurnRate(target), by(whole(1), budget))).toBeLessThan(1e-11);
    for (const days of DAYS) {
      expect(off(budgetMinutes(target, days * 24), times(budget, whole(days * 1440)))).toBeLessThan(1e-11);
    }
  });

  test('with what a row spends that a backend looks back less far for, at the same burn rate', () => {
    for (const { target, days, row } of GRID) {
      const made = shortenedRow({ target, window: { hours: days * 24 } }, row, 1440);
      expect(made.factor).toBe(row.factor);
      expect(made.longMinutes).toBe(Math.min(row.longMinutes, 1440));
      const spent = by(times(decimal(row.budgetPercent), whole(made.longMinutes)), whole(row.longMinutes));
      expect(off(made.budgetPercent, spent)).toBeLessThan(1e-15);
    }
  });
});

test('rows of a tier differ in who is told and not in numbers', () => {
  for (const days of DAYS) {
    const [most, ...others] = Object.values(Tier)
      .filter((tier) => typeof tier !== 'string')
      .map((tier) => rowsOf(Slo.availability(99.9), SloWindow.rollingDays(days), tier).rows);
    for (const rows of others) {
      expect(rows.length).toBeGreaterThanOrEqual(3);
      for (const row of rows) {
        expect(most).toContainEqual({ ...row, severity: most?.find(({ name }) => name === row.name)?.severity });
      }
    }
  }
});

test('a set resolves', () => {
  const { spec } = specOf();
  expect(spec.objectives[0]?.rows.map(({ name, factor, severity }) => [name, factor, severity])).toEqual([
    ['fast', 14.4, 'page'],
    ['medium', 6, 'page'],
    ['slow', 3, 'ticket'],
    ['long', 1, 'ticket'],
  ]);
});
