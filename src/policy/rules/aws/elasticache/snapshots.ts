import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { inProduction } from '../../protection-levels';

export const snapshots = defineRule(
  {
    id: 'aws-elasticache-snapshots',
    title: 'Production caches have snapshots',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_elasticache_replication_group', 'aws_elasticache_serverless_cache'],
    rationale: 'What was flushed by mistake could not be brought back.',
    remediation: 'Set snapshot_retention_limit to 1 day or more.',
    example: 'snapshot_retention_limit = 7',
    controls: { nist80053: ['cp-9'], soc2: ['A1.2'], iso27001: ['A.8.13'], hipaa: ['164.308(a)(7)(ii)(A)'] },
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html',
  },
  // AWS Security Hub, ElastiCache.1: the least it accepts by default.
  (cache) => inProduction(cache, () => cache.mustBeAtLeast('snapshot_retention_limit', 1)),
);
