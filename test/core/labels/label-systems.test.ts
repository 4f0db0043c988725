import * as fc from 'fast-check';
import { LABEL_RULES, LABEL_SYSTEMS, LabelSystem } from '../../../src/core/labels';
import { awsTakes, datadogTakes, gcpTakes, kubernetesTakes } from './vendor-rules';

const TAKES: Record<LabelSystem, (key: string, value: string) => boolean> = {
  aws: awsTakes,
  gcp: gcpTakes,
  kubernetes: kubernetesTakes,
  datadog: (key, value) => datadogTakes(`${key}:${value}`),
};
const LONGEST: Record<LabelSystem, [key: number, value: number]> = {
  aws: [128, 256],
  gcp: [63, 63],
  kubernetes: [63, 63],
  datadog: [99, 100],
};
const text = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9_.:\/=+@ -]{0,10}$/),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('', 'aws:x', 'AWS:x', 'a_', '_a', 'a:', 'a/b', 'a/b/c', 'a./b', 'é', 'a__b', 'a.', '-a'),
);

test.each(LABEL_SYSTEMS)('%s takes whatever its rule lets through', (system) => {
  const { key: keyRule, value: valueRule } = LABEL_RULES[system];
  fc.assert(
    fc.property(text, text, (key, value) => {
      if (keyRule.test(key) && valueRule.test(value))
        expect(`${key}=${value} ${TAKES[system](key, value)}`).toMatch(/true$/);
    }),
    { numRuns: 1000 },
  );
});

test.each(LABEL_SYSTEMS)('the rule of %s goes up to the longest that it takes, and no further', (system) => {
  const { key, value } = LABEL_RULES[system];
  const [longestKey, longestValue] = LONGEST[system];
  expect([key.test('a'.repeat(longestKey)), key.test('a'.repeat(longestKey + 1))]).toEqual([true, false]);
  expect([value.test('a'.repeat(longestValue)), value.test('a'.repeat(longestValue + 1))]).toEqual([true, false]);
  expect(TAKES[system]('a'.repeat(longestKey), 'a'.repeat(longestValue))).toBe(true);
});
