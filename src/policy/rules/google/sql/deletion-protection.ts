import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { inProduction } from '../../protection-levels';

export const deletionProtection = defineRule(
  {
    id: 'google-sql-deletion-protection',
    title: 'Production databases are protected from deletion',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_sql_database_instance'],
    rationale: 'One apply of the wrong change would delete the database, and one click in the console too.',
    remediation: 'Leave deletion_protection out, and set settings.deletion_protection_enabled to true.',
    example: 'settings {\n  deletion_protection_enabled = true\n}',
    controls: { nist80053: ['cp-9'], soc2: ['A1.2'], iso27001: ['A.8.13'] },
    source: 'https://cloud.google.com/sql/docs/postgres/deletion-protection',
  },
  // The first is Terraform's own, and true unless it is switched off; the second is that of Cloud SQL.
  (database) =>
    inProduction(database, () => [
      ...database.mustNotBeFalse('deletion_protection'),
      ...database.mustBeTrue('settings.deletion_protection_enabled'),
    ]),
);
