import { Duration } from 'roadbed';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { at, objectsAt } from '../../../support/json';
import { dashboardOf, documentOf, reference, SIGNAL } from './documents';

const widgets = (...[asked]: Parameters<typeof documentOf>): ReturnType<typeof objectsAt> =>
  objectsAt(dashboardOf(documentOf(asked)), 'widgets');

test('a set has one dashboard, whose name separates its parts', () => {
  expect(documentOf().resource('aws_cloudwatch_dashboard').dashboard_name).toBe('checkout_prod_slo');
});

test('an objective shows bad events, burn rates where rows alert, what is left of the budget, and its alarms', () => {
  const document = documentOf();
  const shown = widgets().map((each) => at(each, 'properties.title') ?? at(each, 'type'));
  expect(shown).toEqual([
    'text',
    'text',
    'Bad events, in percent',
    'Burn rate',
    'Error budget left of the last 30 days, in percent',
    'Alarms',
  ]);
  expect(objectsAt(widgets()[3], 'properties.annotations.horizontal')).toEqual([
    { label: 'fast (page) in 1 h', value: 14.4 },
    { label: 'medium (page) in 6 h', value: 6 },
    { label: 'slow (ticket) in 1 d', value: 3 },
    { label: 'long (ticket) in 1 d', value: 1 },
  ]);
  expect(at(widgets().at(-1), 'properties.alarms.0')).toBe(reference(document, 'composite', 'Burn-fast', 'arn'));
});

test('the budget that is left adds up events from the beginning of the window on', () => {
  expect(at(widgets()[4], 'properties')).toMatchObject({ start: '-P30D', end: 'P0D', period: 3600 });
  expect(at(widgets()[4], 'properties.metrics.0.0.expression')).toBe(
    '100 * (1 - RUNNING_SUM(FILL(b1, 0) + FILL(b2, 0)) / RUNNING_SUM(FILL(t1, 0)) / 0.001)',
  );
});

test('widgets do not overlap', () => {
  const slos = ['one', 'two'].map((name) => Slo.availability(99.9, { name, signal: SIGNAL }));
  const boxes = widgets({ props: { slos } }).map((each) =>
    ['x', 'y', 'width', 'height'].map((part) => Number(at(each, part))),
  );
  const overlaps = boxes.flatMap(([x = 0, y = 0, w = 0, h = 0], index) =>
    boxes.slice(index + 1).filter(([a = 0, b = 0, c = 0, d = 0]) => x < a + c && a < x + w && y < b + d && b < y + h),
  );
  expect(boxes.length).toBe(11);
  expect(overlaps).toEqual([]);
});

test('it says that no alarm tells of the budget that is gone', () => {
  expect(at(widgets()[1], 'properties.markdown')).toBe(
    '## availability: 99.9 % of requests succeed, over 30 days\n\nAlarms tell how fast its error budget burns. None tells that 50 %, 75 %, 100 % of the budget are gone, as no alarm looks back that far: look here.',
  );
});

test('a backend that only measures has a dashboard that says so, and no alarms', () => {
  const document = documentOf({ notifies: false });
  expect(document.has('aws_cloudwatch_metric_alarm')).toBe(false);
  expect(document.has('aws_cloudwatch_composite_alarm')).toBe(false);
  expect(String(at(widgets({ notifies: false })[1], 'properties.markdown'))).toContain(
    'CloudWatch only measures it: another backend tells of it.',
  );
});

test('minutes show their value and what it may be', () => {
  const signal = Signal.queries({
    cloudWatch: { value: { namespace: 'Jobs', metricName: '${age}', statistic: 'p99' } },
  });
  const slo = Slo.freshness(99, Duration.minutes(10), { signal });
  expect(at(widgets({ props: { slos: [slo] } })[2], 'properties')).toMatchObject({
    metrics: [['Jobs', '$${age}', { label: 'value', stat: 'p99' }]],
    period: 60,
    annotations: { horizontal: [{ label: 'at most', value: 600 }] },
  });
});
