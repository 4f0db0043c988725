import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

const PASSWORDS = ['password', 'password_wo', 'master_password', 'master_password_wo'];

export const passwordLiteral = defineRule(
  {
    id: 'aws-rds-password-literal',
    title: 'No password of a database stands in the Terraform',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster'],
    rationale: 'What stands in the Terraform stands in the repository, in the state and in every plan, for ever.',
    remediation: 'Let Secrets Manager make it: manage_master_user_password. Change the one that was written down.',
    example: 'manage_master_user_password = true',
    controls: { nist80053: ['ia-5.7'], soc2: ['CC6.1'], iso27001: ['A.5.17'], pciDss: ['8.6.2'] },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html',
    exceptable: false,
  },
  // A reference is no literal; the value itself is never shown.
  (database) =>
    PASSWORDS.filter((path) => database.value(path).text !== undefined).map((path) =>
      Finding.fail(`${path} must not be a literal, and is one`, path),
    ),
);
