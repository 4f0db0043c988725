import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const scopes = defineRule(
  {
    id: 'datadog-key-scopes',
    title: 'Application keys may do what they are for and nothing else',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['datadog_application_key', 'datadog_service_account_application_key'],
    rationale: 'A key without scopes may do all that its owner may, and whoever finds it may too.',
    remediation: 'Set scopes to what is asked with the key.',
    example: 'scopes = ["monitors_read"]',
    controls: { nist80053: ['ac-6'], soc2: ['CC6.1', 'CC6.3'], iso27001: ['A.8.2'], pciDss: ['7.2.2'] },
    source: 'https://docs.datadoghq.com/account_management/api-app-keys/#scopes',
  },
  (key) => key.mustBeGiven('scopes'),
);
