import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereEngineIsKnown } from './engine';
import { mustHaveFlags, WantedFlag } from './flags';

/** PostgreSQL, "Error Reporting and Logging": the levels of messages, from all to the worst. */
const UP_TO_WARNING = ['debug5', 'debug4', 'debug3', 'debug2', 'debug1', 'info', 'notice', 'warning'];

/** CIS Google Cloud Platform Foundation Benchmark 4.0.0, 6.2.1 to 6.2.8, in this order. */
const FLAGS: readonly WantedFlag[] = [
  { name: 'log_error_verbosity', allowed: ['default', 'terse'], isDefault: true },
  { name: 'log_connections', allowed: ['on'], isDefault: false },
  { name: 'log_disconnections', allowed: ['on'], isDefault: false },
  { name: 'log_statement', allowed: ['ddl', 'mod', 'all'], isDefault: false },
  { name: 'log_min_messages', allowed: UP_TO_WARNING, isDefault: true },
  { name: 'log_min_error_statement', allowed: [...UP_TO_WARNING, 'error'], isDefault: true },
  { name: 'log_min_duration_statement', allowed: ['-1'], isDefault: true },
  { name: 'cloudsql.enable_pgaudit', allowed: ['on'], isDefault: false },
];

export const logFlags = defineRule(
  {
    id: 'google-sql-log-flags',
    title: 'PostgreSQL logs who connects, what is changed and what fails',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['google_sql_database_instance'],
    rationale: 'After a leak nobody could say who was in the database, nor what was read.',
    remediation:
      'Set log_connections, log_disconnections and cloudsql.enable_pgaudit to on, log_statement to ddl, and leave the others out.',
    example: 'database_flags {\n  name  = "log_connections"\n  value = "on"\n}',
    controls: {
      nist80053: ['au-2', 'au-12'],
      soc2: ['CC7.2'],
      iso27001: ['A.8.15'],
      pciDss: ['10.2.1'],
      hipaa: ['164.312(b)'],
      cisGcp: ['6.2.1', '6.2.2', '6.2.3', '6.2.4', '6.2.5', '6.2.6', '6.2.7', '6.2.8'],
    },
    source: 'https://www.cisecurity.org/benchmark/google_cloud_computing_platform',
  },
  (database) =>
    whereEngineIsKnown(database, (engine) =>
      engine === 'POSTGRES'
        ? mustHaveFlags(database, FLAGS)
        : [Finding.notApplicable('the benchmark names flags of logging for PostgreSQL only')],
    ),
);
