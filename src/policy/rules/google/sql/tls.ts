import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const tls = defineRule(
  {
    id: 'google-sql-tls',
    title: 'Databases refuse connections without TLS',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_sql_database_instance'],
    rationale:
      'Unless told otherwise an instance takes plain connections too, and passwords and rows go over the network in clear.',
    remediation: 'Set settings.ip_configuration.ssl_mode to ENCRYPTED_ONLY, or ask for client certificates.',
    example: 'ip_configuration {\n  ssl_mode = "ENCRYPTED_ONLY"\n}',
    controls: {
      nist80053: ['sc-8', 'sc-8.1'],
      soc2: ['CC6.7'],
      iso27001: ['A.8.24'],
      pciDss: ['4.2.1'],
      hipaa: ['164.312(e)(1)'],
      cisGcp: ['6.4'],
    },
    source: 'https://cloud.google.com/sql/docs/postgres/configure-ssl-instance',
  },
  (database) =>
    database.mustBeOneOf('settings.ip_configuration.ssl_mode', [
      'ENCRYPTED_ONLY',
      'TRUSTED_CLIENT_CERTIFICATE_REQUIRED',
    ]),
);
