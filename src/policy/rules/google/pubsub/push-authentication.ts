import type { PolicyResource } from '../../../resource/policy-resource';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const pushAuthentication = defineRule(
  {
    id: 'google-pubsub-push-authentication',
    title: 'Messages are pushed by HTTPS, with a token that names the sender',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_pubsub_subscription'],
    rationale: 'Without a token the endpoint must be open to everybody, and takes messages from anybody.',
    remediation: 'Push to an address of HTTPS, and set push_config.oidc_token.',
    example:
      'push_config {\n  push_endpoint = "https://orders.example.com/push"\n  oidc_token { service_account_email = google_service_account.push.email }\n}',
    controls: {
      nist80053: ['ia-9', 'sc-8'],
      soc2: ['CC6.1', 'CC6.7'],
      iso27001: ['A.8.5', 'A.8.24'],
      pciDss: ['4.2.1'],
    },
    source: 'https://cloud.google.com/pubsub/docs/authenticate-push-subscriptions',
  },
  (subscription) =>
    subscription.value('push_config').isAbsent
      ? [Finding.notApplicable('it pushes nothing')]
      : [...mustPushByHttps(subscription), ...subscription.mustBeGiven('push_config.oidc_token.service_account_email')],
);

function mustPushByHttps(subscription: PolicyResource): Finding[] {
  const path = 'push_config.push_endpoint';
  // The scheme may be literal where the rest is not.
  const written = subscription._rawAt(path);
  if (typeof written === 'string' && written.startsWith('https://')) return [];
  return subscription._must(path, ({ text = '' }) => text.startsWith('https://'), 'begin with https://');
}
