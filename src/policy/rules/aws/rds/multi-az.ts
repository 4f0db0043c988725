import { PolicyResource } from '../../../resource/policy-resource';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { inTopTierProduction } from '../../protection-levels';
import { unlessReplica } from './replicas';

const INSTANCE = 'aws_rds_cluster_instance';

export const multiAz = defineRule(
  {
    id: 'aws-rds-multi-az',
    title: 'Production databases of tier 0 and 1 stand in two zones',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster'],
    rationale: 'With one zone, an outage of it, or the patching of the host, is an outage of the service.',
    remediation: 'Set multi_az to true; give an Aurora cluster a second instance.',
    example: 'multi_az = true',
    controls: { nist80053: ['cp-10', 'sc-36'], soc2: ['A1.2'], iso27001: ['A.8.14'], cisAws: ['3.2.4'] },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html',
  },
  (database) =>
    unlessReplica(database, () =>
      inTopTierProduction(database, () =>
        database.type === 'aws_rds_cluster' ? mustHaveTwoInstances(database) : database.mustBeTrue('multi_az'),
      ),
    ),
);

function mustHaveTwoInstances(cluster: PolicyResource): Finding[] {
  // RDS user guide, "Multi-AZ DB cluster deployments": these have three instances of their own.
  if (!cluster.value('db_cluster_instance_class').isAbsent) return [];
  const counts = cluster.referencing(INSTANCE, 'cluster_identifier').map((instance) => {
    const count = instance.value('count');
    return count.isUnknown || !instance.value('for_each').isAbsent ? NaN : (count.number ?? 1);
  });
  const instances = counts.reduce((sum, count) => sum + count, 0);
  if (Number.isNaN(instances)) return [Finding.unknown(`the number of instances of ${cluster.address}`, INSTANCE)];
  return instances >= 2 ? [] : [Finding.fail(`must have two instances or more, got ${instances}`, INSTANCE)];
}
