import type { PolicyResource } from '../../../resource/policy-resource';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const awsRole = defineRule(
  {
    id: 'datadog-integration-aws-role',
    title: 'Datadog takes a role in AWS, and holds no access key',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['datadog_integration_aws_account', 'datadog_integration_aws'],
    rationale: 'An access key works until somebody takes it away, wherever it was copied to.',
    remediation: 'Set auth_config.aws_auth_config_role, and let the role ask for the external id of Datadog.',
    example: 'auth_config {\n  aws_auth_config_role { role_name = "DatadogIntegrationRole" }\n}',
    controls: { nist80053: ['ia-5', 'ac-2'], soc2: ['CC6.1'], iso27001: ['A.5.17'] },
    source: 'https://docs.datadoghq.com/integrations/amazon_web_services/',
  },
  mustTakeRole,
);

function mustTakeRole(account: PolicyResource): Finding[] {
  return account.type === 'datadog_integration_aws'
    ? account.mustBeAbsent('access_key_id')
    : account.mustBeAbsent('auth_config.aws_auth_config_keys.access_key_id');
}
