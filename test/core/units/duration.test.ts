import * as fc from 'fast-check';
import { Duration } from '../../../src/core/units/duration';
import { errorOf } from '../support';

const MILLIS: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };

/** Reads what `toString` writes, by other means than its own. */
function parse(text: string): number {
  return [...text.matchAll(/(\d+)(ms|[dhms])/g)].reduce(
    (sum, [, count = '', unit = '']) => sum + Number(count) * (MILLIS[unit] ?? NaN),
    0,
  );
}

test('every unit comes to the same milliseconds', () => {
  expect(Duration.millis(250).toMillis()).toBe(250);
  expect(Duration.seconds(1).toMillis()).toBe(1_000);
  expect(Duration.minutes(1).toMillis()).toBe(60_000);
  expect(Duration.hours(1).toMillis()).toBe(3_600_000);
  expect(Duration.days(28).toMillis()).toBe(2_419_200_000);
});

test('takes fractions down to a millisecond, in spite of binary floating point', () => {
  expect(Duration.seconds(1.1).toMillis()).toBe(1_100);
  expect(Duration.seconds(0.1 + 0.2).toMillis()).toBe(300);
  expect(Duration.hours(1.1).toMillis()).toBe(3_960_000);
});

test('takes every whole number of milliseconds written as seconds, however long', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e14 }), (millis) => {
      expect(Duration.seconds(millis / 1000).toMillis()).toBe(millis);
      expect(Duration.days(millis / 86_400_000).toMillis()).toBe(millis);
      expect(Duration.millis(millis).toSeconds()).toBe(millis / 1000);
    }),
  );
});

test.each([
  ['Duration.millis', () => Duration.millis(0.5), '0.5'],
  ['Duration.seconds', () => Duration.seconds(1.0005), '1.0005'],
  ['Duration.seconds', () => Duration.seconds(1e-10), '1e-10'],
  ['Duration.seconds', () => Duration.seconds(1234567890.1231), '1234567890.1231'],
])('%s refuses a fraction of a millisecond: %#', (maker, make, shown) => {
  expect(errorOf(make).message).toBe(
    `${maker} was given a value it cannot take: 1 problem\n\n` +
      `  the amount must come to whole milliseconds, got ${shown}\n\nNothing was written.`,
  );
});

test.each([
  [-1, '-1'],
  [NaN, 'NaN'],
  [Infinity, 'Infinity'],
  ['5' as unknown as number, '"5"'],
  [undefined as unknown as number, 'nothing'],
])('refuses %p seconds', (amount, shown) => {
  expect(errorOf(() => Duration.seconds(amount)).message).toBe(
    'Duration.seconds was given a value it cannot take: 1 problem\n\n' +
      `  the amount must be a number of at least 0, got ${shown}\n\nNothing was written.`,
  );
});

test('is written as people write it', () => {
  const written = [0, 250, 5_400_000, 86_400_000, 90_061_001].map((millis) => Duration.millis(millis).toString());
  expect(written).toEqual(['0s', '250ms', '1h30m', '1d', '1d1h1m1s1ms']);
});

test('what it writes says the whole duration, largest unit first and none of them zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e13 }), (millis) => {
      const text = Duration.millis(millis).toString();
      expect(text).toMatch(/^([1-9]\d*d)?([1-9]\d*h)?([1-9]\d*m(?!s))?([1-9]\d*s)?([1-9]\d*ms)?$/);
      expect(parse(text)).toBe(millis);
    }),
  );
});
