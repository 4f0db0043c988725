import { Duration } from 'roadbed';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { JsonObject } from '../../../golden/terraform-document';
import { at } from '../../../support/json';
import { documentOf, sloReference } from './documents';

const SLOS = [
  Slo.availability(99.9),
  Slo.freshness(99, Duration.minutes(10), { signal: Signal.queries({ datadog: { value: 'max:queue.age{*}' } }) }),
];

function dashboardOf(asked: Parameters<typeof documentOf>[0]): JsonObject {
  return JSON.parse(String(documentOf(asked).resource('datadog_dashboard_json').dashboard)) as JsonObject;
}

test('a dashboard has a group for each objective: the SLO, its burn rate, and the budget that is left', () => {
  const document = documentOf({ props: { slos: SLOS } });
  const dashboard = JSON.parse(String(document.resource('datadog_dashboard_json').dashboard)) as JsonObject;
  const group = at(dashboard, 'widgets.0.definition') as JsonObject;
  expect([group.type, group.title]).toEqual(['group', 'availability: 99.9 % of requests succeed, over 30 days']);
  expect(at(group, 'widgets.0.definition')).toMatchObject({
    type: 'slo',
    slo_id: sloReference(document),
    time_windows: ['30d'],
    show_error_budget: true,
  });
  const query = (widget: number): unknown => at(group, `widgets.${widget}.definition.requests.0.queries.0`);
  const of = (measure: string): JsonObject => ({
    data_source: 'slo',
    name: 'slo',
    slo_id: sloReference(document),
    measure,
    slo_query_type: 'metric',
    group_mode: 'overall',
  });
  expect([query(1), query(2)]).toEqual([of('burn_rate'), of('error_budget_burndown')]);
  expect(at(dashboard, 'widgets.1.definition.widgets.1.definition.requests.0.queries.0')).toMatchObject({
    slo_query_type: 'time_slice',
  });
});

test('burn rates at which rows alert are marked', () => {
  const markers = at(dashboardOf({}), 'widgets.0.definition.widgets.1.definition.markers');
  expect(markers).toEqual([
    { value: 'y = 14.4', display_type: 'error dashed', label: 'fast (page)' },
    { value: 'y = 6', display_type: 'error dashed', label: 'medium (page)' },
    { value: 'y = 3', display_type: 'warning dashed', label: 'slow (ticket)' },
    { value: 'y = 1', display_type: 'warning dashed', label: 'long (ticket)' },
  ]);
});

test('monitors are shown by their tags', () => {
  expect(at(dashboardOf({}), 'widgets.1.definition')).toMatchObject({
    type: 'manage_status',
    summary_type: 'monitors',
    show_last_triggered: false,
    query: 'tag:"env:prod" tag:"service:checkout" tag:"roadbed_construct:sloalertset"',
  });
});

test('a backend that does not notify has no monitors to show', () => {
  expect(JSON.stringify(dashboardOf({ notifies: false }))).not.toContain('manage_status');
});

test('a dashboard has the one tag that Datadog lets it have', () => {
  expect(dashboardOf({}).tags).toEqual(['team:payments']);
});

test('a dashboard is the same each time', () => {
  expect(dashboardOf({ props: { slos: SLOS } })).toEqual(dashboardOf({ props: { slos: SLOS } }));
});

test('a user’s text cannot break the dashboard', () => {
  const slo = Slo.availability(99.9, { description: 'Says "hi" \\ to {{value}} and @all' });
  expect(at(dashboardOf({ props: { slos: [slo] } }), 'widgets.0.definition.title')).toBe(
    'availability: Says "hi" \\ to { {value}} and (at)all',
  );
});
