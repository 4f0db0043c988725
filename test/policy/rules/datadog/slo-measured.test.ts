import { measured } from '../../../../src/policy/rules/datadog/slo/measured';
import { Document, messagesOf, outcomesOf } from '../../support';

const TYPE = 'datadog_service_level_objective';
const objectives = (bodies: Document): Document => ({ resource: { [TYPE]: bodies } });
const at = (...names: string[]): string[] => names.map((name) => `${TYPE}.${name}`);

test('objectives say what they are measured by', () => {
  const query = { numerator: 'sum:good{env:prod}.as_count()', denominator: 'sum:all{env:prod}.as_count()' };
  const document = objectives({
    counted: { type: 'metric', query },
    monitored: { type: 'monitor', monitor_ids: ['${datadog_monitor.checkout.id}'] },
    given: { type: 'monitor', monitor_ids: '${var.monitors}' },
    sliced: { type: 'time_slice', sli_specification: { time_slice: { comparator: '<', threshold: 5 } } },
    uncounted: { type: 'metric' },
    no_monitor: { type: 'monitor', monitor_ids: [] },
    other_type: { type: 'monitor', query },
    unsliced: { type: 'time_slice', query },
    typeless: { query },
    unknown: { type: '${var.type}', query },
  });
  expect(outcomesOf(measured, document)).toEqual({
    pass: at('counted', 'given', 'monitored', 'sliced'),
    fail: at('no_monitor', 'other_type', 'typeless', 'uncounted', 'unsliced'),
    unknown: at('unknown'),
  });
});

test('what measures an objective depends on its type, and the message says so', () => {
  const document = objectives({ metric: { type: 'metric' }, monitor: { type: 'monitor' }, other: { type: 'metrics' } });
  expect(messagesOf(measured, document)).toEqual([
    `${TYPE}.metric: query or sli_specification must be given for the type metric, got nothing`,
    `${TYPE}.monitor: monitor_ids must be given for the type monitor, got nothing`,
    `${TYPE}.other: type must be one of metric, monitor, time_slice, got "metrics"`,
  ]);
});
