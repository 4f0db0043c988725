import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

const PASSWORDS = [
  'root_password',
  'replica_configuration.password',
  'replica_configuration.client_key',
  'password',
  'password_wo',
];

export const passwordLiteral = defineRule(
  {
    id: 'google-sql-password-literal',
    title: 'No password of a database stands in the Terraform',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_sql_database_instance', 'google_sql_user'],
    rationale: 'What stands in the Terraform stands in the repository, in the state and in every plan, for ever.',
    remediation:
      'Make users of IAM, or give a write-only password that is ephemeral. Change the one that was written down.',
    example: 'type = "CLOUD_IAM_SERVICE_ACCOUNT"',
    controls: { nist80053: ['ia-5.7'], soc2: ['CC6.1'], iso27001: ['A.5.17'], pciDss: ['8.6.2'] },
    source: 'https://cloud.google.com/sql/docs/postgres/iam-authentication',
    exceptable: false,
  },
  // A reference is no literal; the value itself is never shown.
  (resource) =>
    PASSWORDS.filter((path) => resource.value(path).text !== undefined).map((path) =>
      Finding.fail(`${path} must not be a literal, and is one`, path),
    ),
);
