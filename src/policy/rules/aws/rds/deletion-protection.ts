import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { inProduction } from '../../protection-levels';

export const deletionProtection = defineRule(
  {
    id: 'aws-rds-deletion-protection',
    title: 'Production databases are protected from deletion',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster'],
    rationale: 'One apply of the wrong change would delete the database.',
    remediation: 'Set deletion_protection to true.',
    example: 'deletion_protection = true',
    controls: { nist80053: ['cp-9'], soc2: ['A1.2'], iso27001: ['A.8.13'] },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html',
  },
  (database) => inProduction(database, () => database.mustBeTrue('deletion_protection')),
);
