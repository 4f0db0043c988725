import * as fc from 'fast-check';
import { Money } from '../../../src/core/units/money';
import { errorOf } from '../support';

const refusal = (problem: string): string =>
  `Money was given a value it cannot take: 1 problem\n\n  ${problem}\n\nNothing was written.`;

test('is written with all its minor units', () => {
  const written = [
    Money.usd(1200),
    Money.eur(0.5),
    Money.of(99.99, 'GBP'),
    Money.of(1200, 'JPY'),
    Money.of(1.5, 'KWD'),
  ];
  expect(written.map(String)).toEqual(['1200.00 USD', '0.50 EUR', '99.99 GBP', '1200 JPY', '1.500 KWD']);
});

test('keeps every cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e14 }), (cents) => {
      const { amount, currency } = Money.usd(cents / 100);
      expect(amount).toMatch(/^\d+\.\d\d$/);
      expect(BigInt(amount.replace('.', ''))).toBe(BigInt(cents));
      expect(currency).toBe('USD');
    }),
  );
});

test.each([
  [0.001, 'USD', 2],
  [0.1 + 0.2, 'EUR', 2],
  [0.5, 'JPY', 0],
  [0.0001, 'BHD', 3],
])('refuses %p %s: the currency has fewer decimals', (amount, currency, decimals) => {
  expect(errorOf(() => Money.of(amount, currency)).message).toBe(
    refusal(`the amount must have at most ${decimals} decimals, got ${amount}`),
  );
});

test.each([
  [-0.01, '-0.01'],
  [NaN, 'NaN'],
  [1e13, '10000000000000'],
  ['12' as unknown as number, '"12"'],
])('refuses the amount %p', (amount, shown) => {
  expect(errorOf(() => Money.usd(amount)).message).toBe(
    refusal(`the amount must be a number from 0 to 1000000000000, got ${shown}`),
  );
});

test('tells a bad amount and a bad currency together', () => {
  expect(errorOf(() => Money.of(-1, 'euro')).message).toBe(
    'Money was given a value it cannot take: 2 problems\n\n' +
      '  the currency must be an ISO 4217 code such as "EUR", got "euro"\n' +
      '  the amount must be a number from 0 to 1000000000000, got -1\n\nNothing was written.',
  );
});
