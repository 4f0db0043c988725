import fc from 'fast-check';
import { detectionHours, resetHours } from '../../../../src/constructs/slo-alert-set/alerting/burn-rate';
import { shortenedRow } from '../../../../src/constructs/slo-alert-set/alerting/shortened-row';
import { GRID } from './default-rows';
import { by, decimal, Fraction, minus, times } from './fraction';
import { firesAfter, isOverAfter, SlidingAlert } from './sliding-windows';

/*
 * Closed formulas of detection and reset against windows that slide second by second and count events. A second of the
 * simulation ends at or just after the moment that a formula gives.
 */
const whole = (value: number): Fraction => ({ over: BigInt(value), under: 1n });

interface Row {
  readonly target: number;
  readonly days: number;
  readonly budgetPercent: number;
  readonly longMinutes: number;
  readonly shortMinutes: number;
}

function alertOf({ target, days, budgetPercent, longMinutes, shortMinutes }: Row): SlidingAlert {
  const factor = by(times(decimal(budgetPercent), whole(days * 1440)), times(whole(100), whole(longMinutes)));
  return {
    longSeconds: longMinutes * 60,
    shortSeconds: shortMinutes * 60,
    above: by(times(factor, minus(whole(100), decimal(target))), whole(100)),
  };
}

/** An outage of everything, of a tenth, and of a tenth more than the budget. */
function sharesOf(target: number): Record<'outage' | 'tenth' | 'slowBurn', number> {
  return { outage: 1, tenth: 0.1, slowBurn: Number((1.1 * (1 - target / 100)).toPrecision(10)) };
}

function expectWithin(hours: number | undefined, second: number | undefined): void {
  if (second === undefined) {
    expect(hours).toBeUndefined();
    return;
  }
  const seconds = (hours ?? NaN) * 3600;
  expect(seconds).toBeGreaterThan(second - 1 - 1e-5);
  expect(seconds).toBeLessThan(second + 1e-5);
}

test('every default row fires when sliding windows do, at each share of errors', () => {
  const fired = { outage: 0, tenth: 0, slowBurn: 0 };
  for (const { target, days, row } of GRID) {
    for (const [name, share] of Object.entries(sharesOf(target)) as [keyof typeof fired, number][]) {
      const second = firesAfter(alertOf({ target, days, ...row }), share);
      if (second !== undefined) fired[name]++;
      expectWithin(row.timing[name].detectionHours, second);
    }
  }
  // Some of each, so that silence on both sides is no agreement.
  for (const count of Object.values(fired)) expect(count).toBeGreaterThan(10);
});

test('every default row ends when sliding windows do, at each share of errors', () => {
  for (const { target, days, row } of GRID) {
    for (const [name, share] of Object.entries(sharesOf(target)) as ['outage' | 'tenth' | 'slowBurn', number][]) {
      expectWithin(row.timing[name].resetHours, isOverAfter(alertOf({ target, days, ...row }), share));
    }
  }
});

test('a row that a backend looks back less far for ends when its own windows do', () => {
  for (const { target, days, row } of GRID) {
    const made = shortenedRow({ target, window: { hours: days * 24 } }, row, 1440);
    const { above } = alertOf({ target, days, ...row });
    const alert = { longSeconds: made.longMinutes * 60, shortSeconds: made.shortMinutes * 60, above };
    expectWithin(made.timing.outage.resetHours, isOverAfter(alert, 1));
  }
});

test('any row fires and ends when sliding windows do', () => {
  const row = fc.record({
    target: fc.integer({ min: 90_000, max: 99_999 }).map((thousandths) => thousandths / 1000),
    days: fc.integer({ min: 7, max: 90 }),
    budgetPercent: fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10),
    longMinutes: fc.integer({ min: 10, max: 720 }),
    parts: fc.integer({ min: 2, max: 24 }),
    share: fc.integer({ min: 1, max: 1000 }).map((thousandths) => thousandths / 1000),
  });
  fc.assert(
    fc.property(row, ({ parts, share, ...rest }) => {
      const shortMinutes = Math.max(1, Math.floor(rest.longMinutes / parts));
      const { target, days, budgetPercent, longMinutes } = rest;
      const windows = {
        factor: (budgetPercent * days * 24) / 100 / (longMinutes / 60),
        longHours: longMinutes / 60,
        shortHours: shortMinutes / 60,
      };
      const alert = alertOf({ ...rest, shortMinutes });
      expectWithin(detectionHours(share, target, windows), firesAfter(alert, share));
      expectWithin(resetHours(share, target, windows), isOverAfter(alert, share));
    }),
    { numRuns: 300, seed: 20_261_125 },
  );
});
