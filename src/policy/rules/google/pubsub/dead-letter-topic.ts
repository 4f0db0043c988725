import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

const DEAD_LETTER_TOPIC = 'dead_letter_policy.dead_letter_topic';

export const deadLetterTopic = defineRule(
  {
    id: 'google-pubsub-dead-letter-topic',
    title: 'Subscriptions have a dead-letter topic',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['google_pubsub_subscription'],
    rationale: 'A message that no subscriber can handle is delivered again until it expires, and is then gone.',
    remediation: 'Set dead_letter_policy.dead_letter_topic, and subscribe to that topic.',
    example:
      'dead_letter_policy {\n  dead_letter_topic     = google_pubsub_topic.dead.id\n  max_delivery_attempts = 5\n}',
    source: 'https://cloud.google.com/pubsub/docs/dead-letter-topics',
  },
  (subscription) => {
    const dead = subscription.target('topic')?.referencing('google_pubsub_subscription', DEAD_LETTER_TOPIC) ?? [];
    return dead.length > 0
      ? [Finding.notApplicable('it subscribes to a dead-letter topic')]
      : subscription.mustBeGiven(DEAD_LETTER_TOPIC);
  },
);
