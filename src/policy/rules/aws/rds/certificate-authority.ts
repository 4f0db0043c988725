import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const certificateAuthority = defineRule(
  {
    id: 'aws-rds-certificate-authority',
    title: 'Databases have a certificate of a current authority',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster_instance'],
    rationale: 'The authority of 2019 expired in August 2024: clients that verify the certificate cannot connect.',
    remediation: 'Leave ca_cert_identifier out, or name rds-ca-rsa2048-g1 or newer.',
    example: 'ca_cert_identifier = "rds-ca-rsa2048-g1"',
    controls: {
      nist80053: ['sc-8', 'sc-8.1'],
      soc2: ['CC6.7'],
      iso27001: ['A.8.24'],
      pciDss: ['4.2.1'],
      hipaa: ['164.312(e)(1)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL-certificate-rotation.html',
  },
  (database) => database.mustNotBeOneOf('ca_cert_identifier', ['rds-ca-2015', 'rds-ca-2019']),
);
