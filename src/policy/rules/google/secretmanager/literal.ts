import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

const VALUES = ['secret_data', 'secret_data_wo'];

export const literal = defineRule(
  {
    id: 'google-secretmanager-literal',
    title: 'No value of a secret of Google Cloud stands in the Terraform',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_secret_manager_secret_version', 'google_secret_manager_regional_secret_version'],
    rationale: 'What stands in the Terraform stands in the repository, in the state and in every plan, for ever.',
    remediation:
      'Let the value be written by who knows it, or give a write-only value that is ephemeral. Change the one that was written down.',
    example: 'secret_data_wo = ephemeral.random_password.db.result',
    controls: { nist80053: ['ia-5.7'], soc2: ['CC6.1'], iso27001: ['A.5.17'], pciDss: ['8.6.2'] },
    source: 'https://cloud.google.com/secret-manager/docs/best-practices',
    exceptable: false,
  },
  // A reference is no literal; the value itself is never shown.
  (version) =>
    VALUES.filter((path) => version.value(path).text !== undefined).map((path) =>
      Finding.fail(`${path} must not be a literal, and is one`, path),
    ),
);
