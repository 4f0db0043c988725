import { burnRateFactor, errorBudgetPercent } from '../../../src/constructs/slo-alert-set/alerting/burn-rate';
import { specOf } from './sets';

// slok/sloth, internal/alert/alert_test.go: the numbers of its tests, to the last bit.
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
])('%d %% of %d hours in %d hours is a burn rate of %d, as in sloth', (percent, hours, long, factor) => {
  expect(burnRateFactor(percent, hours, long)).toBe(factor);
});

test('the error budget is that of sloth to the last bit', () => {
  expect(errorBudgetPercent(99.9)).toBe(0.09999999999999432);
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
