import { missingData } from '../../../../src/policy/rules/datadog/monitor/missing-data';
import { notification } from '../../../../src/policy/rules/datadog/monitor/notification';
import { pageOutsideProduction } from '../../../../src/policy/rules/datadog/monitor/page-outside-production';
import { priority } from '../../../../src/policy/rules/datadog/monitor/priority';
import { published } from '../../../../src/policy/rules/datadog/monitor/published';
import { queryEnvironment } from '../../../../src/policy/rules/datadog/monitor/query-environment';
import { renotification } from '../../../../src/policy/rules/datadog/monitor/renotification';
import { restricted } from '../../../../src/policy/rules/datadog/monitor/restricted';
import { runbook } from '../../../../src/policy/rules/datadog/monitor/runbook';
import { serviceTag } from '../../../../src/policy/rules/datadog/monitor/service-tag';
import { threshold } from '../../../../src/policy/rules/datadog/monitor/threshold';
import { validated } from '../../../../src/policy/rules/datadog/monitor/validated';
import { Document, messagesOf, outcomesOf } from '../../support';

const monitors = (datadog_monitor: Document, others: Document = {}): Document => ({
  variable: { text: {} },
  resource: { datadog_monitor, ...others },
});
const at = (...names: string[]): string[] => names.map((name) => `datadog_monitor.${name}`);

test('Monitors notify somebody', () => {
  const document = monitors(
    {
      slack: { message: 'Checkout fails.\n@slack-payments' },
      conditional: { message: '{{#is_alert}}@pagerduty-payments{{/is_alert}}' },
      variable_handle: { message: 'Fails @slack-{{service.name}}' },
      literal_part: { message: 'Fails on ${var.text} @slack-payments' },
      escalated: { message: 'Fails', escalation_message: 'Still @oncall-payments' },
      routed: { message: 'Fails', tags: ['team:payments', 'env:prod'] },
      part: { message: 'Fails' },
      parts: { type: 'composite', query: '${datadog_monitor.part.id} && 1', message: '@slack-payments' },
      silent: { message: 'Checkout fails', tags: ['team:search'] },
      address: { message: 'Write to payments@example.com' },
      somewhere: { message: '${var.text}' },
    },
    { datadog_monitor_notification_rule: { team: { filter: { tags: ['team:payments'] }, recipients: ['slack-pay'] } } },
  );
  expect(outcomesOf(notification, document)).toEqual({
    pass: at('conditional', 'escalated', 'literal_part', 'parts', 'routed', 'slack', 'variable_handle'),
    fail: at('address', 'silent'),
    unknown: at('somewhere'),
    'not-applicable': at('part'),
  });
  expect(messagesOf(notification, monitors({ silent: { message: 'Fails' } }))).toEqual([
    'datadog_monitor.silent: message must mention somebody, such as @slack-payments, got nobody',
  ]);
});

test('who a notification rule of a scope tells is not known', () => {
  const routes = { scoped: { filter: { scope: 'team:payments' }, recipients: ['slack-pay'] } };
  const document = monitors({ silent: { message: 'Fails' } }, { datadog_monitor_notification_rule: routes });
  expect(messagesOf(notification, document)).toEqual(['datadog_monitor.silent: team:payments']);
});

test('Messages of monitors link what to do', () => {
  const document = monitors({
    linked: { message: 'See https://runbooks.example.com/checkout' },
    address_unknown: { message: 'See https://${var.text}' },
    block: { message: 'Fails', assets: [{ category: 'runbook', url: 'https://runbooks.example.com' }] },
    plain: { message: 'See http://runbooks.example.com' },
    none: { message: 'Fails' },
    somewhere: { message: 'See ${var.text}' },
  });
  expect(outcomesOf(runbook, document)).toEqual({
    pass: at('address_unknown', 'block', 'linked'),
    fail: at('none', 'plain'),
    unknown: at('somewhere'),
  });
  expect(messagesOf(runbook, monitors({ none: { message: 'Fails' } }))).toEqual([
    'datadog_monitor.none: message must link a runbook by https, got "Fails"',
  ]);
});

test('Monitors and objectives are tagged with their service', () => {
  const document = monitors(
    {
      tagged: { tags: ['env:prod', 'service:checkout'] },
      team_only: { tags: ['team:payments'] },
      untagged: {},
      somewhere: { tags: ['${var.text}'] },
    },
    { datadog_service_level_objective: { untagged: { tags: [] } } },
  );
  expect(outcomesOf(serviceTag, document)).toEqual({
    pass: at('tagged'),
    fail: [...at('team_only', 'untagged'), 'datadog_service_level_objective.untagged'],
    unknown: at('somewhere'),
  });
});

test('Monitors have a priority', () => {
  const document = monitors({
    high: { priority: '1' },
    low: { priority: 5 },
    zero: { priority: 0 },
    none: {},
    somewhere: { priority: '${var.text}' },
  });
  expect(outcomesOf(priority, document)).toEqual({
    pass: at('high', 'low'),
    fail: at('none', 'zero'),
    unknown: at('somewhere'),
  });
});

test('Monitors say what it means when their data stop', () => {
  const document = monitors({
    decided: { type: 'query alert', on_missing_data: 'resolve' },
    decided_before: { type: 'metric alert', notify_no_data: false },
    check: { type: 'service check', notify_no_data: true },
    check_undecided: { type: 'service check', on_missing_data: 'default' },
    undecided: { type: 'log alert' },
    composite: { type: 'composite' },
    slo: { type: 'slo alert' },
    somewhere: { type: '${var.text}' },
  });
  expect(outcomesOf(missingData, document)).toEqual({
    pass: at('check', 'decided', 'decided_before'),
    fail: at('check_undecided', 'undecided'),
    unknown: at('somewhere'),
    'not-applicable': at('composite', 'slo'),
  });
});

test('Monitors that page in production page again while nothing is better', () => {
  const paging = { message: '@pagerduty-payments' };
  const document = monitors({
    again: { ...paging, tags: ['stage:prod'], renotify_interval: 60 },
    once: { ...paging, tags: ['stage:prod'] },
    never: { ...paging, renotify_interval: 0 },
    staging: { ...paging, tags: ['stage:staging'] },
    chat: { message: '@slack-payments' },
    somewhere: { message: '${var.text}' },
  });
  expect(outcomesOf(renotification, document)).toEqual({
    pass: at('again'),
    fail: at('never', 'once'),
    unknown: at('somewhere'),
    'not-applicable': at('chat', 'staging'),
  });
});

test('Only production pages', () => {
  const document = monitors(
    {
      prod: { message: '@pagerduty-payments', tags: ['stage:prod'] },
      named_dev: { message: '@opsgenie-payments', tags: ['env:dev-eu'] },
      staging: { message: '{{#is_alert}}@oncall-payments{{/is_alert}}', tags: ['stage:staging', 'env:live'] },
      escalating: { message: '@slack-pay', escalation_message: '@victorops-pay', tags: ['env:test'] },
      routed: { message: 'Fails', tags: ['env:qa', 'team:payments'] },
      chat: { message: '@slack-payments', tags: ['stage:dev'] },
      device: { message: '@pagerduty', tags: ['env:devices'] },
      unnamed: { message: '@pagerduty' },
      somewhere: { message: '${var.text}', tags: ['stage:dev'] },
    },
    {
      datadog_monitor_notification_rule: {
        team: { filter: { tags: ['team:payments'] }, recipients: ['pagerduty-pay'] },
      },
    },
  );
  expect(outcomesOf(pageOutsideProduction, document)).toEqual({
    pass: at('chat'),
    fail: at('escalating', 'named_dev', 'routed', 'staging'),
    unknown: at('somewhere'),
    'not-applicable': at('device', 'prod', 'unnamed'),
  });
  const twice = { message: '@pagerduty-a @pagerduty-a', tags: ['stage:dev'] };
  expect(messagesOf(pageOutsideProduction, monitors({ twice }))).toEqual([
    'datadog_monitor.twice: must not page @pagerduty-a from dev',
  ]);
});

test('Monitors state the critical threshold that their query compares with', () => {
  const query = 'avg(last_5m):avg:checkout.errors{env:prod} > 5';
  const document = monitors({
    agreed: { query, monitor_thresholds: { critical: '5.0' } },
    negative: { query: 'avg(last_5m):avg:drift{*} <= -0.5', monitor_thresholds: [{ critical: -0.5 }] },
    check: {
      query: '"http.can_connect".over("env:prod").last(4).count_by_status()',
      monitor_thresholds: { critical: 3 },
    },
    differs: { query, monitor_thresholds: { critical: '50' } },
    none: { query },
    composite: { type: 'composite', query: '1 && 2' },
    somewhere: { query: '${var.text}', monitor_thresholds: { critical: 5 } },
    literal_end: { query: 'error_budget("${var.text}").over("30d") > 75', monitor_thresholds: { critical: 75 } },
    literal_end_differs: { query: 'error_budget("${var.text}") > 75', monitor_thresholds: { critical: 50 } },
    digits_after: { query: 'avg(last_5m):avg:errors{*} > 5${var.text}', monitor_thresholds: { critical: 5 } },
  });
  expect(outcomesOf(threshold, document)).toEqual({
    pass: at('agreed', 'check', 'literal_end', 'negative'),
    fail: at('differs', 'literal_end_differs', 'none'),
    unknown: at('digits_after', 'somewhere'),
    'not-applicable': at('composite'),
  });
  expect(messagesOf(threshold, monitors({ differs: { query, monitor_thresholds: { critical: '50' } } }))).toEqual([
    'datadog_monitor.differs: monitor_thresholds.critical must be 5, as in the query, got "50"',
  ]);
});

test('Queries of monitors name their environment', () => {
  const type = 'query alert';
  const variables = (query: string): Document => ({ event_query: [{ name: 'a', search: [{ query }] }] });
  const document = monitors({
    filtered: { type, query: 'avg(last_5m):avg:errors{env:prod} > 5' },
    grouped: { type, query: 'avg(last_5m):avg:errors{*} by {host,env} > 5' },
    tagged: { type, query: 'avg(last_5m):avg:aws.rds.cpu{environment:prod} > 5' },
    literal_part: { type, query: 'avg(last_5m):avg:errors{env:${var.text}} > 5' },
    check: { type: 'service check', query: '"http.can_connect".over("env:prod").by("host").last(4)' },
    formula: { type: 'log alert', query: 'formula("a").last("5m") > 5', variables: variables('env:prod status:error') },
    everywhere: { type, query: 'avg(last_5m):avg:my.env.errors{*} > 5' },
    formula_everywhere: { type: 'log alert', query: 'formula("a") > 5', variables: variables('status:error') },
    slo: { type: 'slo alert', query: 'error_budget("abc").over("30d") > 50' },
    somewhere: { type, query: '${var.text}' },
    type_unknown: { type: '${var.text}', query: 'avg(last_5m):avg:errors{*} > 5' },
  });
  expect(outcomesOf(queryEnvironment, document)).toEqual({
    pass: at('check', 'filtered', 'formula', 'grouped', 'literal_part', 'tagged'),
    fail: at('everywhere', 'formula_everywhere'),
    unknown: at('somewhere', 'type_unknown'),
    'not-applicable': at('slo'),
  });
});

test('Not everybody may edit or mute a monitor of production', () => {
  const document = monitors(
    {
      policy: { tags: ['stage:prod'] },
      roles: { restricted_roles: ['${data.datadog_role.sre.id}'] },
      open: { tags: ['stage:prod'] },
      dev: { tags: ['stage:dev'] },
    },
    { datadog_restriction_policy: { policy: { resource_id: 'monitor:${datadog_monitor.policy.id}' } } },
  );
  expect(outcomesOf(restricted, document)).toEqual({
    pass: at('policy', 'roles'),
    fail: at('open'),
    'not-applicable': at('dev'),
  });
});

test('No monitor of production is a draft', () => {
  const document = monitors({
    unsaid: {},
    published: { draft_status: 'published' },
    draft: { draft_status: 'draft', tags: ['stage:prod'] },
    draft_dev: { draft_status: 'draft', tags: ['env:dev'] },
    somewhere: { draft_status: '${var.text}' },
  });
  expect(outcomesOf(published, document)).toEqual({
    pass: at('published', 'unsaid'),
    fail: at('draft'),
    unknown: at('somewhere'),
    'not-applicable': at('draft_dev'),
  });
});

test('Monitors and objectives are validated by a plan', () => {
  const document = monitors(
    { unsaid: {}, unchecked: { validate: false }, somewhere: { validate: '${var.text}' } },
    { datadog_service_level_objective: { unchecked: { validate: 'false' } } },
  );
  expect(outcomesOf(validated, document)).toEqual({
    pass: at('unsaid'),
    fail: [...at('unchecked'), 'datadog_service_level_objective.unchecked'],
    unknown: at('somewhere'),
  });
});
