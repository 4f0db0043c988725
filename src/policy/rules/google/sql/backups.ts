import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { inProduction } from '../../protection-levels';
import { unlessReplica } from './replicas';

const BACKUPS = 'settings.backup_configuration';
/** Cloud SQL, "About Cloud SQL backups": one a day, and the least that it keeps when nothing is said. */
const LEAST_BACKUPS = 7;

export const backups = defineRule(
  {
    id: 'google-sql-backups',
    title: 'Production databases are backed up every day, and keep a week of it',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_sql_database_instance'],
    rationale: 'Damage that is noticed after a long weekend could not be undone.',
    remediation: 'Set backup_configuration.enabled to true, and retain 7 backups or more.',
    example: 'backup_configuration {\n  enabled = true\n  backup_retention_settings { retained_backups = 14 }\n}',
    controls: {
      nist80053: ['cp-9'],
      soc2: ['A1.2'],
      iso27001: ['A.8.13'],
      hipaa: ['164.308(a)(7)(ii)(A)'],
      cisGcp: ['6.7'],
    },
    source: 'https://cloud.google.com/sql/docs/postgres/backup-recovery/backups',
  },
  (database) =>
    unlessReplica(database, () =>
      inProduction(database, () => [
        ...database.mustBeTrue(`${BACKUPS}.enabled`),
        ...database._must(
          `${BACKUPS}.backup_retention_settings.retained_backups`,
          ({ isAbsent, number = 0 }) => isAbsent || number >= LEAST_BACKUPS,
          `be at least ${LEAST_BACKUPS}`,
        ),
      ]),
    ),
);
