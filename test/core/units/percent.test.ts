import * as fc from 'fast-check';
import { Percent } from '../../../src/core/units/percent';
import { errorOf } from '../support';

test('is written as people write it', () => {
  expect(Percent.of(99.95).toString()).toBe('99.95 %');
});

test('takes the ends of the range', () => {
  expect([Percent.of(0).value, Percent.of(100).value]).toEqual([0, 100]);
});

test('the ratio of a written percentage is the same digits, two places on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (units) => {
      const ratio = Percent.of(Number(`${units}e-5`)).toRatio();
      expect(ratio).toBe(Number(`${units}e-7`));
    }),
  );
});

test.each([
  [-0.1, '-0.1'],
  [100.01, '100.01'],
  [NaN, 'NaN'],
])('refuses %p', (value, shown) => {
  expect(errorOf(() => Percent.of(value)).message).toBe(
    'Percent.of was given a value it cannot take: 1 problem\n\n' +
      `  the amount must be a number from 0 to 100, got ${shown}\n\nNothing was written.`,
  );
});
