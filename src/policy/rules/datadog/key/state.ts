import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const state = defineRule(
  {
    id: 'datadog-key-state',
    title: 'No key of Datadog is made by Terraform',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['datadog_api_key', 'datadog_application_key', 'datadog_service_account_application_key'],
    rationale: 'The key itself stands in the state, and whoever may plan may read it.',
    remediation: 'Make the key where secrets are kept, and let Terraform name it at most.',
    example: 'data "datadog_api_key" "agent" {\n  name = "agent"\n}',
    controls: { nist80053: ['ia-5.7'], soc2: ['CC6.1'], iso27001: ['A.5.17'], pciDss: ['8.6.2'] },
    source: 'https://developer.hashicorp.com/terraform/language/state/sensitive-data',
  },
  (key) => [Finding.fail(`the value of a ${key.type} must not stand in the state, and does`)],
);
