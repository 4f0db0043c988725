import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

/** As arguments of `sensitive_labels`, and as the keys of `labels` under which they are asked for too. */
const SECRETS = ['auth_token', 'password', 'service_key'];

export const channelSecretLiteral = defineRule(
  {
    id: 'google-monitoring-channel-secret-literal',
    title: 'No secret of a notification channel stands in the Terraform',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_monitoring_notification_channel'],
    rationale: 'What stands in the Terraform stands in the repository, in the state and in every plan, for ever.',
    remediation: 'Read it from where secrets are kept, into sensitive_labels. Change the one that was written down.',
    example: 'sensitive_labels {\n  service_key = data.google_secret_manager_secret_version.pagerduty.secret_data\n}',
    controls: { nist80053: ['ia-5.7'], soc2: ['CC6.1'], iso27001: ['A.5.17'], pciDss: ['8.6.2'] },
    source:
      'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/monitoring_notification_channel',
    exceptable: false,
  },
  // A reference is no literal; the value itself is never shown.
  (channel) =>
    ['sensitive_labels', 'labels']
      .flatMap((labels) => SECRETS.map((secret) => `${labels}.${secret}`))
      .filter((path) => channel.value(path).text !== undefined)
      .map((path) => Finding.fail(`${path} must not be a literal, and is one`, path)),
);
