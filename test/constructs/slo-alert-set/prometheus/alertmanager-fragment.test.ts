import { Duration, OnCall, Tier } from 'roadbed';
import { parse } from 'yaml';
import { AlertSeverity } from '../../../../src/constructs/slo-alert-set/alerting/alert-severity';
import { alertmanagerFragment } from '../../../../src/constructs/slo-alert-set/backends/prometheus/alertmanager-fragment';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { JsonObject } from '../../../golden/terraform-document';
import { objectAt, objectsAt } from '../../../support/json';
import { prometheusSpec } from './rules';
import { complaints, describeWith } from './tools';

const parsed = (text: string): JsonObject => parse(text) as JsonObject;

const OF_OBJECTIVE = /^(env|sloth_service|sloth_id)=/;

function inhibitions(slo: Slo): string[] {
  const fragment = parsed(alertmanagerFragment(prometheusSpec({ slos: [slo] })));
  return objectsAt(fragment, 'inhibit_rules').map(({ source_matchers: source, target_matchers: target }) =>
    [source, target]
      .map((side) =>
        [side]
          .flat()
          .filter((each) => !OF_OBJECTIVE.test(String(each)))
          .join(' '),
      )
      .join(' → '),
  );
}

test('a page inhibits tickets of the same objective, and of rows as urgent the faster one inhibits the slower', () => {
  expect(inhibitions(Slo.availability(99.9))).toEqual([
    'severity="page" → severity="ticket" alertname!="SloNotMeasured" slo_budget_percent!="100"',
    'severity="page" slo_row="fast" → severity="page" slo_row=~"medium"',
    'severity="ticket" slo_row="slow" → severity="ticket" slo_row=~"long"',
  ]);
});

test('a ticket inhibits no page, however fast its row is', () => {
  const quick = {
    name: 'quick',
    severity: AlertSeverity.TICKET,
    budgetPercent: 1,
    longWindow: Duration.minutes(30),
  };
  const rules = inhibitions(Slo.availability(99.9, { alerts: { add: [quick] } }));
  expect(rules).toContain('severity="ticket" slo_row="quick" → severity="ticket" slo_row=~"slow|long"');
  expect(rules.filter((rule) => /^severity="ticket".*→ severity="page"/.test(rule))).toEqual([]);
});

test('inhibits within one objective of one environment', () => {
  const rules = objectsAt(parsed(alertmanagerFragment(prometheusSpec())), 'inhibit_rules');
  expect(rules).toHaveLength(3);
  for (const { equal } of rules) expect(equal).toEqual(['env', 'sloth_service', 'sloth_id']);
});

test('a row inhibits none of another service, though its objective have the same id', () => {
  const fragment = alertmanagerFragment(
    prometheusSpec({ service: 'a-b', slos: [Slo.availability(99.9, { name: 'c' })] }),
  );
  for (const rule of objectsAt(parsed(fragment), 'inhibit_rules')) {
    expect(rule.source_matchers).toContain('sloth_service="a-b"');
    expect(rule.target_matchers).toContain('sloth_service="a-b"');
  }
});

test.each([
  [
    OnCall.pagerDuty({ page: 'acme-primary', ticket: 'acme-tickets' }),
    'pagerduty:acme-primary',
    'pagerduty:acme-tickets',
  ],
  [OnCall.opsgenie({ page: 'payments' }), 'opsgenie:payments', 'opsgenie:payments'],
  [OnCall.slack({ page: 'payments-alerts' }), 'slack:payments-alerts', 'slack:payments-alerts'],
  [OnCall.teams({ page: 'payments' }), 'teams:payments', 'teams:payments'],
])('routes by severity to whoever is on call', (onCall, page, ticket) => {
  const text = alertmanagerFragment(prometheusSpec({}, 'prod', { onCall }));
  const routes = objectsAt(parsed(text), 'route.routes.0.routes');
  expect(routes.map(({ receiver }) => receiver)).toEqual([page, ticket]);
});

test('pages tell once for each objective, and each ticket by itself, for some stay open for weeks', () => {
  const route = objectAt(parsed(alertmanagerFragment(prometheusSpec())), 'route.routes.0');
  const each = ['env', 'sloth_service', 'sloth_id', 'alertname', 'slo_row', 'slo_budget_percent'];
  expect(route.group_by).toEqual(each);
  expect(objectsAt(route, 'routes').map(({ matchers, group_by: labels }) => [matchers, labels])).toEqual([
    [['severity="page"'], ['env', 'sloth_service', 'sloth_id']],
    [['severity="ticket"'], each],
  ]);
  expect(route.matchers).toEqual(['env="prod"', 'sloth_service="checkout"']);
});

test('leaves the alerts of whom nobody is on call for to the root', () => {
  const fragment = parsed(
    alertmanagerFragment(prometheusSpec({ tier: Tier.ADMINISTRATIVE }, 'dev', { onCall: undefined })),
  );
  expect(objectsAt(fragment, 'route.routes.0.routes')).toEqual([]);
  expect(objectsAt(fragment, 'receivers')).toEqual([{ name: 'root' }]);
});

describeWith('amtool')('the part of Alertmanager, checked by amtool', () => {
  test.each([
    ['PagerDuty', OnCall.pagerDuty({ page: 'acme-primary', ticket: 'acme-tickets' })],
    ['Slack', OnCall.slack({ page: 'payments-alerts' })],
    ['nobody', undefined],
  ])('is valid with %s on call', (_who, onCall) => {
    const text = alertmanagerFragment(prometheusSpec({ tier: Tier.ADMINISTRATIVE }, 'dev', { onCall }));
    expect(complaints('amtool', ['check-config'], 'alertmanager.yaml', text)).toBe('');
  });
});
