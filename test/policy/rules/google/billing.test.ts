import { budgetFilter } from '../../../../src/policy/rules/google/billing/budget-filter';
import { budgetRecipients } from '../../../../src/policy/rules/google/billing/budget-recipients';
import { budgetThresholds } from '../../../../src/policy/rules/google/billing/budget-thresholds';
import { Document, messagesOf, outcomesOf } from '../../support';

const budgets = (bodies: Record<string, object>): Document => ({ resource: { google_billing_budget: bodies } });
const at = (...names: string[]): string[] => names.map((name) => `google_billing_budget.${name}`);

test('budgets say when they are to be told of', () => {
  const thresholds = (...percents: unknown[]): object => ({
    threshold_rules: percents.map((threshold_percent) => ({ threshold_percent })),
  });
  const document = budgets({
    early: thresholds(0.8, 1.2),
    whole: thresholds(1),
    late: thresholds(1.2, 1.5),
    none: {},
    unknown: thresholds('${var.threshold}'),
  });
  expect(outcomesOf(budgetThresholds, document)).toEqual({
    pass: at('early', 'whole'),
    fail: at('late', 'none'),
    unknown: at('unknown'),
  });
  expect(messagesOf(budgetThresholds, budgets({ a: thresholds(1.2, 1.5) }))).toEqual([
    'google_billing_budget.a: threshold_rules.threshold_percent must be 1.0 or less at least once, got 1.2, 1.5',
  ]);
});

test('budgets tell those who can do something', () => {
  const document = budgets({
    channel: { all_updates_rule: { monitoring_notification_channels: ['${var.channel}'] } },
    topic: { all_updates_rule: { pubsub_topic: 'projects/p/topics/t' } },
    none: {},
    administrators: { all_updates_rule: { enable_project_level_recipients: false } },
    unknown: { all_updates_rule: '${var.rule}' },
  });
  expect(outcomesOf(budgetRecipients, document)).toEqual({
    pass: at('channel', 'topic'),
    fail: at('administrators', 'none'),
    unknown: at('unknown'),
  });
});

test('budgets are about something that somebody owns', () => {
  const document = budgets({
    project: { budget_filter: { projects: ['projects/123'] } },
    label: { budget_filter: { labels: { service: 'orders' } } },
    credits: { budget_filter: { credit_types_treatment: 'EXCLUDE_ALL_CREDITS' } },
    none: {},
    unknown: { budget_filter: '${var.filter}' },
  });
  expect(outcomesOf(budgetFilter, document)).toEqual({
    pass: at('label', 'project'),
    fail: at('credits', 'none'),
    unknown: at('unknown'),
  });
});
