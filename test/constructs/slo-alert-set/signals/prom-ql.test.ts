import * as fc from 'fast-check';
import { promQlFault } from '../../../../src/constructs/slo-alert-set/signals/prom-ql';
import { describeWith, ruleComplaints } from '../prometheus/tools';

test.each([
  ['rate(x[$window]) "a"'],
  ['rate(x\nfailed[$window])'],
  ['rate(x[$windows])'],
  ['rate(x[{{.window}}])'],
  ['"a" $window'],
  ['"[$window]"'],
  ['scalar(sum(rate(x[$window])))'],
  ['x[$window]'],
  ['sum(increase(x[$window]))'],
  ['sum(count_over_time(x[$window]))'],
])('%j counts no events', (query) => {
  expect(promQlFault(query, true)).toBeDefined();
});

test.each([
  ['sum(rate(x[$window]))'],
  ['sum by (job) (rate({"http.requests", code=~"5.."}[$window]))'],
  ['(1 - histogram_fraction(0, 0.3, sum(rate(x[$window])))) * histogram_count(sum(rate(x[$window])))'],
  ['sum(rate(x{a="$5 {{b}}"}[$window])) or vector(0)'],
])('%j counts events', (query) => {
  expect(promQlFault(query, true)).toBeUndefined();
});

test('the fault names the place and the way out', () => {
  expect(promQlFault('sum(increase(x[$window]))', true)).toEqual({
    message: 'must be a rate a second, for windows of different lengths are compared, and increase() counts up',
    fix: 'sum(rate(jobs_failed_total[$window]))',
  });
  expect(promQlFault('rate(x[$windows])', true)?.message).toBe(
    'must be PromQL, and is not at character 8, "$windows])"',
  );
});

describeWith('promtool')('of queries put together from pieces', () => {
  const piece = fc.constantFrom('x', 'sum', 'rate', '(', ')', '[5m]', '"a"', '{a="b"}', ' + ', ' ', 'offset 5m', '1');

  test('whatever promtool takes has no fault of syntax', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const query = pieces.join('');
        const fault = promQlFault(query, false);
        const isRight =
          ruleComplaints(JSON.stringify({ groups: [{ name: 'g', rules: [{ record: 'r', expr: query }] }] })) === '';
        const isRefused = fault !== undefined && !fault.message.startsWith('must be a vector');
        expect([query, isRight && isRefused]).toEqual([query, false]);
      }),
      { numRuns: 60 },
    );
  });
});
