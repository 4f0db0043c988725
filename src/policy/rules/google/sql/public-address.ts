import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const publicAddress = defineRule(
  {
    id: 'google-sql-public-address',
    title: 'Databases have no public address',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_sql_database_instance'],
    rationale:
      'A database on the internet is scanned within minutes, and an instance has such an address unless told not to.',
    remediation: 'Set settings.ip_configuration.ipv4_enabled to false, and private_network or a psc_config.',
    example: 'ip_configuration {\n  ipv4_enabled    = false\n  private_network = google_compute_network.main.id\n}',
    controls: {
      nist80053: ['ac-3', 'sc-7'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['1.4.4'],
      hipaa: ['164.312(a)(1)'],
      cisGcp: ['6.6'],
    },
    source: 'https://cloud.google.com/sql/docs/postgres/configure-private-ip',
  },
  (database) => database._must('settings.ip_configuration.ipv4_enabled', ({ bool }) => bool === false, 'be false'),
);
