import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { unlessReplica } from './replicas';

export const encrypted = defineRule(
  {
    id: 'aws-rds-encrypted',
    title: 'Databases are encrypted at rest',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster', 'aws_rds_global_cluster'],
    rationale: 'Encryption cannot be switched on later: the database must be made anew from a snapshot.',
    remediation: 'Set storage_encrypted to true.',
    example: 'storage_encrypted = true',
    controls: {
      nist80053: ['sc-28', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.5.1'],
      hipaa: ['164.312(a)(2)(iv)'],
      cisAws: ['3.2.1'],
    },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
  },
  (database) =>
    !database.value('source_db_cluster_identifier').isAbsent
      ? [Finding.notApplicable('a global cluster has this from its source')]
      : unlessReplica(database, () => database.mustBeTrue('storage_encrypted')),
);
