import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { inProduction } from '../../protection-levels';

export const multiAz = defineRule(
  {
    id: 'aws-elasticache-multi-az',
    title: 'Production caches fail over to another zone',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_elasticache_replication_group'],
    rationale:
      'With one zone, an outage of it, or the patching of the host, empties the cache and loads the database behind it.',
    remediation: 'Set automatic_failover_enabled and multi_az_enabled to true, with a replica or more.',
    example: 'automatic_failover_enabled = true\nmulti_az_enabled           = true',
    controls: { nist80053: ['cp-10', 'sc-36'], soc2: ['A1.2'], iso27001: ['A.8.14'] },
    source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html',
  },
  (cache) =>
    inProduction(cache, () =>
      ['automatic_failover_enabled', 'multi_az_enabled'].flatMap((path) => cache.mustBeTrue(path)),
    ),
);
