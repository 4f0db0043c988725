import { owner } from '../../../../src/policy/rules/datadog/dashboard/owner';
import { ends } from '../../../../src/policy/rules/datadog/downtime/ends';
import { awsRole } from '../../../../src/policy/rules/datadog/integration/aws-role';
import { secretLiteral } from '../../../../src/policy/rules/datadog/integration/secret-literal';
import { scopes } from '../../../../src/policy/rules/datadog/key/scopes';
import { state } from '../../../../src/policy/rules/datadog/key/state';
import { Document, messagesOf, outcomesOf } from '../../support';

const document = (resource: Document): Document => ({ variable: { text: {} }, resource });

test('Dashboards name the team that keeps them, or who may edit them', () => {
  const bodies = {
    tagged: { tags: ['team:payments'] },
    roles: { restricted_roles: ['abc'] },
    policy: {},
    nobodys: { tags: [] },
    somewhere: { tags: '${var.text}' },
  };
  const policies = { policy: { resource_id: 'dashboard:${datadog_dashboard.policy.id}' } };
  expect(outcomesOf(owner, document({ datadog_dashboard: bodies, datadog_restriction_policy: policies }))).toEqual({
    pass: ['datadog_dashboard.policy', 'datadog_dashboard.roles', 'datadog_dashboard.tagged'],
    fail: ['datadog_dashboard.nobodys'],
    unknown: ['datadog_dashboard.somewhere'],
  });
});

test('Downtimes end', () => {
  const schedules = {
    once: { one_time_schedule: { start: '2027-01-10T22:00:00Z', end: '2027-01-11T02:00:00Z' } },
    weekly: { recurring_schedule: { recurrence: [{ duration: '2h', rrule: 'FREQ=WEEKLY' }] } },
    for_ever: { one_time_schedule: { start: '2027-01-10T22:00:00Z' } },
    unsaid: {},
    somewhere: { one_time_schedule: '${var.text}' },
  };
  const downtimes = { dated: { end_date: '2027-01-11' }, timed: { end: 1_799_629_200 }, for_ever: {} };
  expect(outcomesOf(ends, document({ datadog_downtime_schedule: schedules, datadog_downtime: downtimes }))).toEqual({
    pass: [
      'datadog_downtime.dated',
      'datadog_downtime.timed',
      'datadog_downtime_schedule.once',
      'datadog_downtime_schedule.weekly',
    ],
    fail: ['datadog_downtime.for_ever', 'datadog_downtime_schedule.for_ever', 'datadog_downtime_schedule.unsaid'],
    unknown: ['datadog_downtime_schedule.somewhere'],
  });
});

test('No key of Datadog is made by Terraform', () => {
  const keys = { datadog_api_key: { agent: { name: 'agent' } }, datadog_application_key: { ci: { name: 'ci' } } };
  const read = { data: { datadog_api_key: { agent: { name: 'agent' } } } };
  expect(messagesOf(state, { resource: keys, ...read })).toEqual([
    'datadog_api_key.agent: the value of a datadog_api_key must not stand in the state, and does',
    'datadog_application_key.ci: the value of a datadog_application_key must not stand in the state, and does',
  ]);
});

test('Application keys may do what they are for and nothing else', () => {
  const keys = {
    scoped: { scopes: ['monitors_read'] },
    given: { scopes: '${var.text}' },
    all: {},
    none: { scopes: [] },
  };
  expect(outcomesOf(scopes, document({ datadog_application_key: keys }))).toEqual({
    pass: ['datadog_application_key.given', 'datadog_application_key.scoped'],
    fail: ['datadog_application_key.all', 'datadog_application_key.none'],
  });
});

test('Datadog takes a role in AWS, and holds no access key', () => {
  const accounts = {
    role: { auth_config: { aws_auth_config_role: { role_name: 'Datadog' } } },
    key: { auth_config: { aws_auth_config_keys: { access_key_id: 'AKIDEXAMPLE' } } },
    somewhere: { auth_config: '${var.text}' },
  };
  expect(outcomesOf(awsRole, document({ datadog_integration_aws_account: accounts }))).toEqual({
    pass: ['datadog_integration_aws_account.role'],
    fail: ['datadog_integration_aws_account.key'],
    unknown: ['datadog_integration_aws_account.somewhere'],
  });
});

test('No secret of an integration of Datadog stands in the Terraform', () => {
  const resource = {
    datadog_integration_pagerduty_service_object: {
      read: { service_key: '${var.text}' },
      written: { service_key: 'not-a-real-key' },
    },
    datadog_webhook_custom_variable: {
      open: { is_secret: false, value: 'eu-west-1' },
      secret: { is_secret: true, value: 'not-a-real-value' },
      maybe: { is_secret: '${var.text}', value: 'not-a-real-value' },
    },
    datadog_logs_custom_destination: {
      splunk: { splunk_destination: [{ access_token: 'not-a-real-token' }] },
      read: { splunk_destination: [{ access_token: '${var.text}' }] },
    },
  };
  expect(outcomesOf(secretLiteral, document(resource))).toEqual({
    pass: ['datadog_integration_pagerduty_service_object.read', 'datadog_logs_custom_destination.read'],
    fail: [
      'datadog_integration_pagerduty_service_object.written',
      'datadog_logs_custom_destination.splunk',
      'datadog_webhook_custom_variable.maybe',
      'datadog_webhook_custom_variable.secret',
    ],
    'not-applicable': ['datadog_webhook_custom_variable.open'],
  });
  expect(JSON.stringify(messagesOf(secretLiteral, document(resource)))).not.toContain('not-a-real');
});
