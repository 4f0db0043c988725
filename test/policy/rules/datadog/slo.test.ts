import { alert } from '../../../../src/policy/rules/datadog/slo/alert';
import { runbook } from '../../../../src/policy/rules/datadog/slo/runbook';
import { target } from '../../../../src/policy/rules/datadog/slo/target';
import { warning } from '../../../../src/policy/rules/datadog/slo/warning';
import { window } from '../../../../src/policy/rules/datadog/slo/window';
import { Document, messagesOf, outcomesOf } from '../../support';

const TYPE = 'datadog_service_level_objective';
const objectives = (bodies: Document, others: Document = {}): Document => ({
  variable: { text: {} },
  resource: { [TYPE]: bodies, ...others },
});
const at = (...names: string[]): string[] => names.map((name) => `${TYPE}.${name}`);
const thresholds = (...list: Document[]): Document => ({ thresholds: list });

test('Objectives leave a budget for errors', () => {
  const document = objectives({
    three_nines: thresholds({ timeframe: '30d', target: 99.9 }, { timeframe: '7d', target: '99' }),
    perfect: thresholds({ timeframe: '30d', target: 99.9 }, { timeframe: '7d', target: 100 }),
    zero: thresholds({ timeframe: '30d', target: 0 }),
    none: {},
    somewhere: thresholds({ timeframe: '30d', target: '${var.text}' }),
  });
  expect(outcomesOf(target, document)).toEqual({
    pass: at('three_nines'),
    fail: at('none', 'perfect', 'zero'),
    unknown: at('somewhere'),
  });
});

test('Objectives warn before they are missed', () => {
  const document = objectives({
    early: thresholds({ timeframe: '30d', target: 99.9, warning: 99.95 }),
    unsaid: thresholds({ timeframe: '30d', target: 99.9 }),
    late: thresholds({ timeframe: '30d', target: 99.9, warning: 99.5 }),
    same: thresholds({ timeframe: '30d', target: 99.9, warning: 99.9 }),
    always: thresholds({ timeframe: '30d', target: 99.9, warning: 100 }),
    target_unknown: thresholds({ timeframe: '30d', target: '${var.text}', warning: 99.9 }),
    somewhere: { thresholds: '${var.text}' },
  });
  expect(outcomesOf(warning, document)).toEqual({
    pass: at('early', 'unsaid'),
    fail: at('always', 'late', 'same'),
    unknown: at('somewhere', 'target_unknown'),
  });
  expect(
    messagesOf(warning, objectives({ late: thresholds({ timeframe: '30d', target: 99.9, warning: 99.5 }) })),
  ).toEqual([`${TYPE}.late: thresholds.warning must be above the target of 99.9 and below 100, got 99.5`]);
});

test('Objectives look back on a month or longer', () => {
  const document = objectives({
    month: thresholds({ timeframe: '7d' }, { timeframe: '30d' }),
    quarter: thresholds({ timeframe: '90d' }),
    week: thresholds({ timeframe: '7d' }),
    none: {},
    some: thresholds({ timeframe: '7d' }, { timeframe: '${var.text}' }),
    somewhere: { thresholds: '${var.text}' },
  });
  expect(outcomesOf(window, document)).toEqual({
    pass: at('month', 'quarter'),
    fail: at('none', 'week'),
    unknown: at('some', 'somewhere'),
  });
});

test('Descriptions of objectives link what to do when they are missed', () => {
  const document = objectives({
    linked: { description: 'See https://runbooks.example.com' },
    plain: { description: 'Requests answered in time' },
    none: {},
    somewhere: { description: '${var.text}' },
  });
  expect(outcomesOf(runbook, document)).toEqual({
    pass: at('linked'),
    fail: at('none', 'plain'),
    unknown: at('somewhere'),
  });
});

test('A monitor watches the error budget of each objective in production', () => {
  const query = `error_budget("\${${TYPE}.watched.id}").over("30d") > 50`;
  const bodies = { watched: {}, unwatched: { tags: ['stage:prod'] }, staging: { tags: ['stage:staging'] } };
  const burning = { type: 'slo alert', query };
  expect(outcomesOf(alert, objectives(bodies, { datadog_monitor: { burning } }))).toEqual({
    pass: at('watched'),
    fail: at('unwatched'),
    'not-applicable': at('staging'),
  });
  const somebodys = { type: 'slo alert', query: '${var.text}' };
  expect(outcomesOf(alert, objectives({ maybe: {} }, { datadog_monitor: { somebodys } }))).toEqual({
    unknown: at('maybe'),
  });
});
