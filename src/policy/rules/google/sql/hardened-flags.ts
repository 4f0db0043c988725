import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { Engine, whereEngineIsKnown } from './engine';
import { mustHaveFlags, WantedFlag } from './flags';

/** CIS Google Cloud Platform Foundation Benchmark 4.0.0, 6.1.2, 6.1.3 and 6.3.1 to 6.3.7 without its limits of users. */
const FLAGS: Readonly<Record<Engine, readonly WantedFlag[]>> = {
  POSTGRES: [],
  MYSQL: [
    { name: 'skip_show_database', allowed: ['on'], isDefault: false },
    { name: 'local_infile', allowed: ['off'], isDefault: false },
  ],
  SQLSERVER: [
    { name: 'external scripts enabled', allowed: ['off'], isDefault: true },
    { name: 'cross db ownership chaining', allowed: ['off'], isDefault: true },
    { name: 'remote access', allowed: ['off'], isDefault: false },
    { name: '3625', allowed: ['on'], isDefault: false },
    { name: 'contained database authentication', allowed: ['off'], isDefault: true },
  ],
};

export const hardenedFlags = defineRule(
  {
    id: 'google-sql-hardened-flags',
    title: 'MySQL and SQL Server have what attackers use switched off',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['google_sql_database_instance'],
    rationale: 'A user of one database reads files, runs scripts or gets at the others.',
    remediation: 'Set the flags that the message names.',
    example: 'database_flags {\n  name  = "local_infile"\n  value = "off"\n}',
    controls: {
      nist80053: ['cm-6', 'cm-7'],
      iso27001: ['A.8.9'],
      pciDss: ['2.2.4'],
      cisGcp: ['6.1.2', '6.1.3', '6.3.1', '6.3.2', '6.3.5', '6.3.6', '6.3.7'],
    },
    source: 'https://www.cisecurity.org/benchmark/google_cloud_computing_platform',
  },
  (database) =>
    whereEngineIsKnown(database, (engine) =>
      FLAGS[engine].length === 0
        ? [Finding.notApplicable('the benchmark names no such flag for PostgreSQL')]
        : mustHaveFlags(database, FLAGS[engine]),
    ),
);
