import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const preventDestroy = defineRule(
  {
    id: 'google-kms-prevent-destroy',
    title: 'No plan of Terraform may destroy a key of Cloud KMS',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['google_kms_crypto_key'],
    rationale:
      'A key itself cannot be deleted, but all of its versions are destroyed, and with them all they encrypted.',
    remediation: 'Set lifecycle.prevent_destroy to true.',
    example: 'lifecycle {\n  prevent_destroy = true\n}',
    controls: { nist80053: ['sc-12.1'], soc2: ['A1.2'], iso27001: ['A.8.13'] },
    source: 'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/kms_crypto_key',
  },
  (key) =>
    key._identity.address === undefined
      ? key.mustBeTrue('lifecycle.prevent_destroy')
      : [Finding.notApplicable('a plan does not show lifecycle')],
);
