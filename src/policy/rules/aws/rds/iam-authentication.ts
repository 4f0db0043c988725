import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const iamAuthentication = defineRule(
  {
    id: 'aws-rds-iam-authentication',
    title: 'Databases take IAM identities in place of passwords',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster'],
    rationale: 'A password is shared, copied and never changed; a token of IAM lasts for fifteen minutes.',
    remediation: 'Set iam_database_authentication_enabled to true.',
    example: 'iam_database_authentication_enabled = true',
    controls: { nist80053: ['ia-2'], soc2: ['CC6.1'], iso27001: ['A.8.5'], hipaa: ['164.312(d)'] },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html',
  },
  (database) =>
    /postgres|mysql|mariadb/.test(database.value('engine').text ?? 'postgres')
      ? database.mustBeTrue('iam_database_authentication_enabled')
      : [Finding.notApplicable(`${database.value('engine').shown} has no IAM authentication`)],
);
