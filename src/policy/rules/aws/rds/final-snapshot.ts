import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { inProduction } from '../../protection-levels';
import { unlessReplica } from './replicas';

export const finalSnapshot = defineRule(
  {
    id: 'aws-rds-final-snapshot',
    title: 'Production databases leave a snapshot when they are deleted',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster'],
    rationale: 'What was deleted by mistake would be gone with its backups.',
    remediation: 'Leave skip_final_snapshot out, and set final_snapshot_identifier.',
    example: 'final_snapshot_identifier = "orders-final"',
    controls: { nist80053: ['cp-9'], soc2: ['A1.2'], iso27001: ['A.8.13'], hipaa: ['164.308(a)(7)(ii)(A)'] },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html',
  },
  (database) =>
    unlessReplica(database, () => inProduction(database, () => database.mustNotBeTrue('skip_final_snapshot'))),
);
