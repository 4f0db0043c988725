import { Duration, Slo, SloWindow } from 'roadbed';
import { absentText, burnRateText } from '../../../src/constructs/slo-alert-set/alerting/alert-text';
import { rateInWords, secondsInWords } from '../../../src/constructs/slo-alert-set/alerting/time-in-words';
import { policyMarkdown } from '../../../src/constructs/slo-alert-set/policy/policy-document';
import { SloAlertSetSpec } from '../../../src/constructs/slo-alert-set/spec';
import { BACKENDS, specOf } from './sets';

const setOf = (slo: Slo): SloAlertSetSpec => specOf({ slos: [slo], telemetry: [BACKENDS.datadog] }).spec;

function sentencesOf(slo: Slo): readonly string[] {
  const spec = setOf(slo);
  const [objective] = spec.objectives;
  return objective === undefined ? [] : absentText(spec, objective).sentences;
}

const OWN = Slo.availability(99.9, { description: 'Who checks out gets what they ordered.' });

test('an alert says target and window beside words of one’s own, which keep their one full stop', () => {
  expect(sentencesOf(OWN).slice(0, 2)).toEqual([
    'Objective: Who checks out gets what they ordered.',
    'It is met when 99.9 % of requests succeed, over 30 days.',
  ]);
});

test('words of one’s own that say target and window are not said twice', () => {
  expect(sentencesOf(Slo.availability(99.9, { description: '99.9 % of carts are paid, over 30 days' }))[1]).toMatch(
    /^For /,
  );
});

test('the error-budget policy says target and window beside words of one’s own', () => {
  expect(policyMarkdown(setOf(OWN))).toContain(
    '| Who checks out gets what they ordered. It is met when 99.9 % of requests succeed, over 30 days. | 43 min |',
  );
});

test('the budget of a calendar month says which month it is reckoned for', () => {
  expect(policyMarkdown(setOf(Slo.availability(99.9, { window: SloWindow.calendarMonth() })))).toContain(
    '| 43 min, of a month of 30 days |',
  );
});

test('a burn rate of a calendar month is said of a month', () => {
  const spec = setOf(Slo.availability(99.9, { window: SloWindow.calendarMonth() }));
  const [objective] = spec.objectives;
  const [row] = objective?.rows ?? [];
  const sentences = objective && row ? burnRateText(spec, objective, row).sentences : [];
  expect(sentences[1]).toMatch(
    /^Its error budget burns more than 14\.4 times as fast as it may over a calendar month: /,
  );
});

test('a burn rate of 1 is no number of times', () => {
  expect([1, 14.4].map(rateInWords)).toEqual(['faster than it may', 'more than 14.4 times as fast as it may']);
});

test('a latency is said in the words of the windows beside it', () => {
  expect(setOf(Slo.latency(99, Duration.millis(250))).objectives[0]?.description).toBe(
    '99 % of requests are answered within 250 ms, over 30 days',
  );
  expect([0.001, 0.25, 1.5, 90, 3600, 90_061].map(secondsInWords)).toEqual([
    '1 ms',
    '250 ms',
    '1 s 500 ms',
    '1 min 30 s',
    '1 h',
    '1 d 1 h 1 min 1 s',
  ]);
});
