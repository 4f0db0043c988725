import type { PolicyResource } from '../../../resource/policy-resource';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

const RECIPIENTS = ['all_updates_rule.monitoring_notification_channels', 'all_updates_rule.pubsub_topic'];

export const budgetRecipients = defineRule(
  {
    id: 'google-billing-budget-recipients',
    title: 'Budgets tell those who can do something',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['google_billing_budget'],
    rationale:
      'Unless told otherwise only administrators of the billing account get the mail, and not the team that spends.',
    remediation: 'Set all_updates_rule.monitoring_notification_channels, or a pubsub_topic.',
    example:
      'all_updates_rule {\n  monitoring_notification_channels = [google_monitoring_notification_channel.team.id]\n}',
    source: 'https://cloud.google.com/billing/docs/how-to/budgets-notification-recipients',
  },
  mustTellSomebody,
);

function mustTellSomebody(budget: PolicyResource): Finding[] {
  const found = RECIPIENTS.map((path) => budget.mustBeGiven(path));
  if (found.some((findings) => findings.length === 0)) return [];
  const { expression } = budget.value('all_updates_rule');
  if (expression !== undefined) return [Finding.unknown(expression, 'all_updates_rule')];
  return [
    Finding.fail('all_updates_rule must name a notification channel or a topic, got neither', 'all_updates_rule'),
  ];
}
