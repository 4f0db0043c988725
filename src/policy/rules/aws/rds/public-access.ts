import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const publicAccess = defineRule(
  {
    id: 'aws-rds-public-access',
    title: 'Databases have no public address',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster_instance'],
    rationale: 'A database on the internet is scanned within minutes, and a password is all that guards it.',
    remediation: 'Leave publicly_accessible out, and reach the database from inside of its network.',
    example: 'publicly_accessible = false',
    controls: {
      nist80053: ['ac-3', 'sc-7'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
      hipaa: ['164.312(a)(1)'],
      cisAws: ['3.2.3'],
    },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  },
  (instance) => instance.mustNotBeTrue('publicly_accessible'),
);
