import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { inTopTierProduction } from '../../protection-levels';
import { unlessReplica } from './replicas';

export const regional = defineRule(
  {
    id: 'google-sql-regional',
    title: 'Production databases of tier 0 and 1 stand in two zones',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_sql_database_instance'],
    rationale: 'With one zone, an outage of it is an outage of the service.',
    remediation: 'Set settings.availability_type to REGIONAL.',
    example: 'settings {\n  availability_type = "REGIONAL"\n}',
    controls: { nist80053: ['cp-10', 'sc-36'], soc2: ['A1.2'], iso27001: ['A.8.14'] },
    source: 'https://cloud.google.com/sql/docs/postgres/high-availability',
  },
  (database) =>
    unlessReplica(database, () =>
      inTopTierProduction(database, () => database.mustBeOneOf('settings.availability_type', ['REGIONAL'])),
    ),
);
