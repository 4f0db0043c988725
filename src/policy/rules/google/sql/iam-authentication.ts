import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereEngineIsKnown } from './engine';
import { mustHaveFlags } from './flags';

export const iamAuthentication = defineRule(
  {
    id: 'google-sql-iam-authentication',
    title: 'Databases take IAM identities in place of passwords',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['google_sql_database_instance'],
    rationale: 'A password is shared, copied and never changed; a token of IAM lasts for an hour.',
    remediation: 'Set the flag cloudsql.iam_authentication (PostgreSQL) or cloudsql_iam_authentication (MySQL) to on.',
    example: 'database_flags {\n  name  = "cloudsql.iam_authentication"\n  value = "on"\n}',
    controls: { nist80053: ['ia-2'], soc2: ['CC6.1'], iso27001: ['A.8.5'], hipaa: ['164.312(d)'] },
    source: 'https://cloud.google.com/sql/docs/postgres/iam-authentication',
  },
  (database) =>
    whereEngineIsKnown(database, (engine) => {
      if (engine === 'SQLSERVER') return [Finding.notApplicable('Cloud SQL has no IAM authentication for SQL Server')];
      const name = engine === 'MYSQL' ? 'cloudsql_iam_authentication' : 'cloudsql.iam_authentication';
      return mustHaveFlags(database, [{ name, allowed: ['on'], isDefault: false }]);
    }),
);
