import * as fc from 'fast-check';
import { Cpu } from '../../../src/core/units/cpu';
import { errorOf } from '../support';

test('is a Kubernetes quantity, in cores where it is whole', () => {
  const written = [Cpu.millis(250), Cpu.millis(2000), Cpu.cores(2), Cpu.millis(1500)].map(String);
  expect(written).toEqual(['250m', '2', '2', '1500m']);
});

test('the quantity says the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (millis) => {
      const [, number = '', milli] = /^(\d+)(m?)$/.exec(Cpu.millis(millis).toString()) ?? [];
      expect(Number(number) * (milli === 'm' ? 1 : 1000)).toBe(millis);
    }),
  );
});

test.each([
  ['Cpu.millis', Cpu.millis, 0],
  ['Cpu.millis', Cpu.millis, 0.5],
  ['Cpu.cores', Cpu.cores, 0.25],
  ['Cpu.cores', Cpu.cores, NaN],
])('%s refuses %#', (maker, make, amount) => {
  expect(errorOf(() => make(amount)).message).toBe(
    `${maker} was given a value it cannot take: 1 problem\n\n` +
      `  the amount must be a whole number of at least 1, got ${amount}\n\nNothing was written.`,
  );
});
