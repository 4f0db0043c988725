import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const authentication = defineRule(
  {
    id: 'aws-elasticache-authentication',
    title: 'Caches ask who connects',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_elasticache_replication_group', 'aws_elasticache_serverless_cache'],
    rationale: 'Everything that reaches the port may read and write everything in the cache.',
    remediation: 'Name a user group, so that each service has a user and commands of its own.',
    example: 'user_group_ids = [aws_elasticache_user_group.orders.id]',
    controls: { nist80053: ['ia-2'], soc2: ['CC6.1'], iso27001: ['A.8.5'], hipaa: ['164.312(d)'] },
    source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  },
  (cache) =>
    ['auth_token', 'user_group_id', 'user_group_ids'].some((path) => cache.mustBeGiven(path).length === 0)
      ? []
      : [Finding.fail('user_group_ids must be given, or auth_token, got neither', 'user_group_ids')],
);
