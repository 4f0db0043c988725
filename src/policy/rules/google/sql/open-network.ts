import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { isWorld } from '../../network/world';

export const openNetwork = defineRule(
  {
    id: 'google-sql-open-network',
    title: 'Databases do not let the whole internet connect',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_sql_database_instance'],
    rationale: 'Whoever has, or guesses, one password is in.',
    remediation: 'Take the network out; connect by a private address, or by the Auth Proxy.',
    example: 'authorized_networks {\n  name  = "office"\n  value = "198.51.100.0/24"\n}',
    controls: {
      nist80053: ['ac-3', 'sc-7'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['1.4.4'],
      hipaa: ['164.312(a)(1)'],
      cisGcp: ['6.5'],
    },
    source: 'https://cloud.google.com/sql/docs/postgres/authorize-networks',
  },
  (database) =>
    database._must(
      'settings.ip_configuration.authorized_networks.value',
      ({ text = '' }) => !isWorld(text),
      'not be the whole internet',
    ),
);
