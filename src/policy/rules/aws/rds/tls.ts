import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustEnforceTls } from './transport-security';

export const tls = defineRule(
  {
    id: 'aws-rds-tls',
    title: 'Databases refuse connections without TLS',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster'],
    rationale:
      'Clients fall back to plain text where the server lets them, and passwords and rows go over the network in clear.',
    remediation:
      'Name a parameter group that sets rds.force_ssl (PostgreSQL, SQL Server) or require_secure_transport (MySQL, MariaDB).',
    example: 'parameter {\n  name  = "rds.force_ssl"\n  value = "1"\n}',
    controls: {
      nist80053: ['sc-8', 'sc-8.1'],
      soc2: ['CC6.7'],
      iso27001: ['A.8.24'],
      pciDss: ['4.2.1'],
      hipaa: ['164.312(e)(1)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html',
  },
  (database) =>
    mustEnforceTls(
      database,
      database.type === 'aws_rds_cluster' ? 'db_cluster_parameter_group_name' : 'parameter_group_name',
    ),
);
