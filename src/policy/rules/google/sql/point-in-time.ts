import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { inProduction } from '../../protection-levels';
import { whereEngineIsKnown } from './engine';
import { unlessReplica } from './replicas';

const BACKUPS = 'settings.backup_configuration';
/** Cloud SQL, "Use point-in-time recovery": the least that it keeps of the logs when nothing is said. */
const LEAST_DAYS = 7;

export const pointInTime = defineRule(
  {
    id: 'google-sql-point-in-time',
    title: 'Production databases can be restored to any time of the last week',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_sql_database_instance'],
    rationale: 'Backups alone lose up to a day of what was written.',
    remediation:
      'Set point_in_time_recovery_enabled to true, for MySQL binary_log_enabled, and keep the logs for 7 days.',
    example:
      'backup_configuration {\n  enabled                        = true\n  point_in_time_recovery_enabled = true\n}',
    controls: { nist80053: ['cp-9', 'cp-10'], soc2: ['A1.2'], iso27001: ['A.8.13'], hipaa: ['164.308(a)(7)(ii)(A)'] },
    source: 'https://cloud.google.com/sql/docs/postgres/backup-recovery/pitr',
  },
  (database) =>
    unlessReplica(database, () =>
      inProduction(database, () =>
        whereEngineIsKnown(database, (engine) => {
          // MySQL recovers from its binary log, and the provider refuses the other argument for it.
          const argument = engine === 'MYSQL' ? 'binary_log_enabled' : 'point_in_time_recovery_enabled';
          return [
            ...database.mustBeTrue(`${BACKUPS}.${argument}`),
            ...database._must(
              `${BACKUPS}.transaction_log_retention_days`,
              ({ isAbsent, number = 0 }) => isAbsent || number >= LEAST_DAYS,
              `be at least ${LEAST_DAYS}`,
            ),
          ];
        }),
      ),
    ),
);
