import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { inProduction } from '../../protection-levels';

export const neverExpires = defineRule(
  {
    id: 'google-pubsub-never-expires',
    title: 'Production subscriptions never expire',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['google_pubsub_subscription'],
    rationale: 'A subscription that nobody pulls from for 31 days is deleted, with every message that comes after.',
    remediation: 'Set expiration_policy.ttl to "".',
    example: 'expiration_policy {\n  ttl = ""\n}',
    source: 'https://cloud.google.com/pubsub/docs/subscription-properties',
  },
  (subscription) =>
    inProduction(subscription, () =>
      subscription._must('expiration_policy.ttl', ({ text }) => text === '', 'be "", which is never'),
    ),
);
