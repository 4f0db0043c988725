import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { inProduction } from '../../protection-levels';
import { unlessReplica } from './replicas';

/** AWS Security Hub, RDS.11: the least it accepts by default. */
const LEAST_DAYS = 7;

export const backups = defineRule(
  {
    id: 'aws-rds-backups',
    title: 'Production databases keep backups for a week or longer',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster'],
    rationale: 'Damage that is noticed after a long weekend could not be undone.',
    remediation: 'Set backup_retention_period to 7 days or more.',
    example: 'backup_retention_period = 14',
    controls: { nist80053: ['cp-9'], soc2: ['A1.2'], iso27001: ['A.8.13'], hipaa: ['164.308(a)(7)(ii)(A)'] },
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html',
  },
  (database) =>
    unlessReplica(database, () =>
      inProduction(database, () => database.mustBeAtLeast('backup_retention_period', LEAST_DAYS)),
    ),
);
