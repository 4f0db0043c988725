import { PolicyResource } from '../../../resource/policy-resource';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const encrypted = defineRule(
  {
    id: 'aws-elasticache-encrypted',
    title: 'Caches are encrypted at rest',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_elasticache_replication_group'],
    rationale: 'A cache spills to disk and to snapshots, and encryption cannot be switched on later.',
    remediation: 'Set at_rest_encryption_enabled to true.',
    example: 'at_rest_encryption_enabled = true',
    controls: {
      nist80053: ['sc-28', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.5.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
  },
  (cache) =>
    unlessSecondary(cache, () =>
      // The provider's documentation, at_rest_encryption_enabled: true by default where the engine is Valkey.
      cache._must(
        'at_rest_encryption_enabled',
        ({ isAbsent, bool }) => bool === true || (isAbsent && cache.value('engine').text === 'valkey'),
        'be true',
      ),
    ),
);

function unlessSecondary(cache: PolicyResource, judge: () => Finding[]): Finding[] {
  return cache.value('global_replication_group_id').isAbsent
    ? judge()
    : [Finding.notApplicable('a secondary has this from its primary')];
}
