import type { PolicyResource } from '../../../resource/policy-resource';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { inProduction } from '../../protection-levels';

export const zones = defineRule(
  {
    id: 'google-memorystore-zones',
    title: 'Production caches fail over to another zone',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['google_redis_instance', 'google_redis_cluster', 'google_memorystore_instance'],
    rationale:
      'With one node, an outage of its zone, or its patching, empties the cache and loads the database behind it.',
    remediation: 'Set tier to STANDARD_HA; for clusters replica_count to 1 or more, over several zones.',
    example: 'tier = "STANDARD_HA"',
    controls: { nist80053: ['cp-10', 'sc-36'], soc2: ['A1.2'], iso27001: ['A.8.14'] },
    source: 'https://cloud.google.com/memorystore/docs/redis/high-availability',
  },
  (cache) => inProduction(cache, () => mustFailOver(cache)),
);

function mustFailOver(cache: PolicyResource): Finding[] {
  if (cache.type === 'google_redis_instance') return cache.mustBeOneOf('tier', ['STANDARD_HA']);
  return [
    ...cache.mustBeAtLeast('replica_count', 1),
    ...cache.mustNotBeOneOf('zone_distribution_config.mode', ['SINGLE_ZONE']),
  ];
}
