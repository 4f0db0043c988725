import fc from 'fast-check';
import { Duration } from 'roadbed';
import { AlertRow } from '../../../../src/constructs/slo-alert-set/alerting/alert-row';
import { AlertSeverity } from '../../../../src/constructs/slo-alert-set/alerting/alert-severity';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../../src/constructs/slo-alert-set/objective/slo-window';
import { DAYS, rowsOf } from './default-rows';
import { by, decimal, Fraction, isLess, minus, times } from './fraction';

interface Asked {
  readonly target: number;
  readonly days: number;
  readonly budgetPercent: number;
  readonly longMinutes: number;
}

const ONE: Fraction = { over: 1n, under: 1n };
const DEFAULTS = ['fast', 'medium', 'slow', 'long'];

/** What is said of one row beside the default ones that are kept. */
function saidOf({ target, days, budgetPercent, longMinutes }: Asked, drop = DEFAULTS): string[] {
  const row = { name: 'own', severity: AlertSeverity.PAGE, budgetPercent, longWindow: Duration.minutes(longMinutes) };
  const slo = Slo.availability(target, { alerts: { add: [row], drop } });
  return rowsOf(slo, SloWindow.rollingDays(days))
    .problems.filter(({ message }) => message.includes('alert row "own"'))
    .map(({ message, fix = '' }) => `${message} | ${fix}`);
}

/** What must be said, in whole numbers. */
function verdict({
  target,
  days,
  budgetPercent,
  longMinutes,
}: Asked): 'too-long' | 'never' | 'within-budget' | 'works' {
  if (longMinutes > days * 1440) return 'too-long';
  const factor = times(decimal(budgetPercent), { over: BigInt(days * 1440), under: BigInt(100 * longMinutes) });
  const largest = by({ over: 100n, under: 1n }, minus({ over: 100n, under: 1n }, decimal(target)));
  if (!isLess(factor, largest)) return 'never';
  return isLess(factor, ONE) ? 'within-budget' : 'works';
}

const VERDICTS = {
  'too-long': 'must look back no longer',
  never: 'can never fire',
  'within-budget': 'fires at a burn',
};
const UNITS: Readonly<Record<string, number>> = { d: 1440, h: 60, min: 1 };

/** The fix of what is said: what to use instead, and behind the semicolon the row that can fire as it is. */
function fixOf(said: string): readonly [instead: string, other: string] {
  const [instead = '', other = ''] = (said.split(' | ')[1] ?? '').split('; ');
  return [instead, other];
}

/** Every `2 % in 1 h` of a text. */
function rowsIn(text: string): Pick<Asked, 'budgetPercent' | 'longMinutes'>[] {
  return [...text.matchAll(/([\d.e-]+) % in (\d+) (d|h|min)/g)].map(([, percent, count, unit = '']) => ({
    budgetPercent: Number(percent),
    longMinutes: Number(count) * (UNITS[unit] ?? NaN),
  }));
}

const asked = fc.record({
  target: fc.oneof(
    fc.integer({ min: 5_000_000, max: 9_999_999 }).map((value) => value / 100_000),
    fc.constantFrom(50, 60, 75, 80, 87.5, 90, 95, 98, 99, 99.5, 99.9, 99.95, 99.99, 99.999),
  ),
  days: fc.constantFrom(...DAYS),
  budgetPercent: fc.oneof(
    fc.integer({ min: 1, max: 100_000 }).map((thousandths) => thousandths / 1000),
    fc.integer({ min: 1, max: 100 }),
  ),
  longMinutes: fc.oneof(
    fc.integer({ min: 10, max: 120 }),
    fc.integer({ min: 1, max: 24 }).map((hours) => hours * 60),
    fc.integer({ min: 1, max: 95 }).map((days) => days * 1440),
  ),
});
const RUNS = { numRuns: 3000, seed: 20_261_125 };

test('a row is refused exactly where whole numbers say that it cannot work', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(asked, (row) => {
      const must = verdict(row);
      seen.add(must);
      const said = saidOf(row);
      if (must === 'works') expect(said).toEqual([]);
      else expect(said).toEqual([expect.stringContaining(VERDICTS[must])]);
    }),
    RUNS,
  );
  expect([...seen].sort()).toEqual(['never', 'too-long', 'within-budget', 'works']);
});

// 62.5 % of 30 days in 27 minutes is a burn rate of 1000, which is all that there is at 99.9; in doubles there is a hair more.
test.each([
  { target: 99.9, days: 30, budgetPercent: 62.5, longMinutes: 27 },
  { target: 99.5, days: 30, budgetPercent: 62.5, longMinutes: 135 },
  { target: 95, days: 7, budgetPercent: 100, longMinutes: 504 },
  { target: 98, days: 28, budgetPercent: 62.5, longMinutes: 504 },
])('a row at exactly the largest burn rate is refused: %o', (row) => {
  expect(saidOf(row)).toEqual([expect.stringContaining('can never fire')]);
});

test('a row at exactly a burn rate of 1 needs no leave', () => {
  for (const days of DAYS) {
    for (const longMinutes of [720, 1440, 4320, 10_080].filter((minutes) => (minutes * 100) % (days * 1440) === 0)) {
      expect(saidOf({ target: 99, days, longMinutes, budgetPercent: (longMinutes * 100) / (days * 1440) })).toEqual([]);
    }
  }
});

test('a row that can never fire is refused with the largest burn rate, and with rows that are accepted', () => {
  let [refused, named] = [0, 0];
  fc.assert(
    fc.property(asked, fc.subarray(DEFAULTS), (row, drop) => {
      const [said] = saidOf(row, drop);
      if (said === undefined || !said.includes('can never fire')) return;
      refused++;
      const [, needs, largest] =
        /needs a burn rate of ([\d.]+), and an outage of everything burns at ([\d.]+)/.exec(said) ?? [];
      expect(Number(largest)).toBeCloseTo(100 / (100 - row.target), 1);
      expect(Number(needs)).toBeGreaterThanOrEqual(Number(largest));
      const [instead, other] = fixOf(said);
      const advised = rowsIn(instead);
      expect(advised).toHaveLength(1);
      for (const each of advised) {
        expect(saidOf({ ...row, ...each }, drop)).toEqual([]);
        expect(verdict({ ...row, ...each })).toBe('works');
      }
      if (other === '') return;
      named++;
      expect(DEFAULTS.filter((each) => !drop.includes(each))).toContain(
        /^"(\w+)" can fire as it is: /.exec(other)?.[1],
      );
      for (const each of rowsIn(other)) expect(verdict({ ...row, ...each })).toBe('works');
      expect(rowsIn(other)).toHaveLength(1);
    }),
    RUNS,
  );
  expect(refused).toBeGreaterThan(100);
  expect(named).toBeGreaterThan(100);
});

test('a row that fires while the objective is met is refused with a share that is accepted', () => {
  let refused = 0;
  fc.assert(
    fc.property(asked, (row) => {
      const [said = ''] = saidOf(row);
      const [, percent] = /use ([\d.]+) % or more/.exec(said) ?? [];
      if (percent === undefined) return;
      refused++;
      expect(saidOf({ ...row, budgetPercent: Number(percent) })).toEqual([]);
    }),
    RUNS,
  );
  expect(refused).toBeGreaterThan(100);
});

test('no row is suggested that would be refused itself', () => {
  const own = (name: string, longWindow: Duration, budgetPercent: number, belowBudgetRate = false): AlertRow => ({
    name,
    severity: AlertSeverity.TICKET,
    budgetPercent,
    longWindow,
    belowBudgetRate,
  });
  const add = [
    own('sudden', Duration.minutes(10), 90),
    own('crawl', Duration.days(3), 1, true),
    own('longest', Duration.days(8), 100),
  ];
  const slo = Slo.availability(90, { alerts: { add, drop: DEFAULTS } });
  const { problems } = rowsOf(slo, SloWindow.rollingDays(7));
  const said = problems.find(({ message }) => message.includes('"sudden"'));
  expect(said?.fix).toBe('drop the row, or use 0.94 % in 10 min (9.48)');
});
