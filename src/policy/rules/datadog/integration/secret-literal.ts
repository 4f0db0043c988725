import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

/** Where each integration keeps what lets Datadog into another system. */
const SECRETS: Readonly<Record<string, readonly string[]>> = {
  datadog_integration_aws: ['secret_access_key'],
  datadog_integration_aws_account: ['auth_config.aws_auth_config_keys.secret_access_key'],
  datadog_integration_azure: ['client_secret'],
  datadog_integration_cloudflare_account: ['api_key'],
  datadog_integration_confluent_account: ['api_secret'],
  datadog_integration_fastly_account: ['api_key'],
  datadog_integration_gcp: ['private_key'],
  datadog_integration_opsgenie_service_object: ['opsgenie_api_key'],
  datadog_integration_pagerduty: ['api_token'],
  datadog_integration_pagerduty_service_object: ['service_key'],
  datadog_logs_custom_destination: [
    'elasticsearch_destination.basic_auth.password',
    'http_destination.basic_auth.password',
    'http_destination.custom_header_auth.header_value',
    'splunk_destination.access_token',
  ],
  datadog_synthetics_global_variable: ['value'],
  datadog_webhook_custom_variable: ['value'],
};
/** Variables say themselves whether they are secret. */
const SAYS_SECRET: Readonly<Record<string, string>> = {
  datadog_synthetics_global_variable: 'secure',
  datadog_webhook_custom_variable: 'is_secret',
};

export const secretLiteral = defineRule(
  {
    id: 'datadog-integration-secret-literal',
    title: 'No secret of an integration of Datadog stands in the Terraform',
    severity: RuleSeverity.ERROR,
    resourceTypes: Object.keys(SECRETS),
    rationale: 'What stands in the Terraform stands in the repository, in the state and in every plan, for ever.',
    remediation: 'Read it from where secrets are kept. Change the one that was written down.',
    example: 'service_key = data.aws_secretsmanager_secret_version.pagerduty.secret_string',
    controls: { nist80053: ['ia-5.7'], soc2: ['CC6.1'], iso27001: ['A.5.17'], pciDss: ['8.6.2'] },
    source: 'https://cwe.mitre.org/data/definitions/798.html',
    exceptable: false,
  },
  (integration) => {
    const flag = SAYS_SECRET[integration.type];
    const said = flag === undefined ? undefined : integration.value(flag);
    if (said !== undefined && !said.isUnknown && said.bool !== true) {
      return [Finding.notApplicable('it says that it is no secret')];
    }
    // A reference is no literal; the value itself is never shown.
    return (SECRETS[integration.type] ?? [])
      .filter((path) => integration.values(path).some(({ text }) => text !== undefined))
      .map((path) => Finding.fail(`${path} must not be a literal, and is one`, path));
  },
);
