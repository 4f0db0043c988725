import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereEngineIsKnown } from './engine';
import { unlessReplica } from './replicas';

const POLICY = 'settings.password_validation_policy';
/** PCI DSS 4.0.1, 8.3.6. */
const SHORTEST = 12;

export const passwordPolicy = defineRule(
  {
    id: 'google-sql-password-policy',
    title: 'Databases refuse weak passwords',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['google_sql_database_instance'],
    rationale: 'One user made by hand, with his name for a password, lets everybody in who tries it.',
    remediation: 'Set settings.password_validation_policy, with a min_length of 12 or more and a complexity.',
    example:
      'password_validation_policy {\n  enable_password_policy      = true\n  min_length                  = 12\n  complexity                  = "COMPLEXITY_DEFAULT"\n  disallow_username_substring = true\n}',
    controls: { nist80053: ['ia-5.1'], soc2: ['CC6.1'], iso27001: ['A.5.17'], pciDss: ['8.3.6'] },
    source: 'https://cloud.google.com/sql/docs/postgres/built-in-authentication',
  },
  (database) =>
    unlessReplica(database, () =>
      whereEngineIsKnown(database, (engine) =>
        engine === 'SQLSERVER'
          ? [Finding.notApplicable('Cloud SQL has no password policy of instances for SQL Server')]
          : [
              ...database.mustBeTrue(`${POLICY}.enable_password_policy`),
              ...database.mustBeAtLeast(`${POLICY}.min_length`, SHORTEST),
              ...database.mustBeOneOf(`${POLICY}.complexity`, ['COMPLEXITY_DEFAULT']),
            ],
      ),
    ),
);
