import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { unlessReplica } from './replicas';

export const managedPassword = defineRule(
  {
    id: 'aws-rds-managed-password',
    title: 'Secrets Manager keeps and rotates the master password',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster'],
    rationale: 'A password that Terraform sets stands in the state, and nobody changes it.',
    remediation: 'Set manage_master_user_password to true, or give a write-only password.',
    example: 'manage_master_user_password = true',
    controls: { nist80053: ['ia-5'], soc2: ['CC6.1'], iso27001: ['A.5.17'], pciDss: ['8.6.3'] },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html',
  },
  (database) =>
    unlessReplica(database, () =>
      ['password_wo', 'master_password_wo'].some((path) => !database.value(path).isAbsent)
        ? []
        : database.mustBeTrue('manage_master_user_password'),
    ),
);
