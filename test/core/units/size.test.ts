import * as fc from 'fast-check';
import { Size } from '../../../src/core/units/size';
import { errorOf } from '../support';

test('is a Kubernetes quantity, in gibibytes where it is whole', () => {
  const written = [Size.mebibytes(512), Size.mebibytes(2048), Size.gibibytes(2), Size.mebibytes(1536)].map(String);
  expect(written).toEqual(['512Mi', '2Gi', '2Gi', '1536Mi']);
});

test('the quantity says the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (mebibytes) => {
      const [, number = '', unit] = /^(\d+)([MG])i$/.exec(Size.mebibytes(mebibytes).toString()) ?? [];
      expect(Number(number) * (unit === 'G' ? 1024 : 1)).toBe(mebibytes);
    }),
  );
});

test.each([
  ['Size.mebibytes', Size.mebibytes, 0],
  ['Size.gibibytes', Size.gibibytes, 1.5],
  ['Size.gibibytes', Size.gibibytes, -1],
])('%s refuses %#', (maker, make, amount) => {
  expect(errorOf(() => make(amount)).message).toBe(
    `${maker} was given a value it cannot take: 1 problem\n\n` +
      `  the amount must be a whole number of at least 1, got ${amount}\n\nNothing was written.`,
  );
});
