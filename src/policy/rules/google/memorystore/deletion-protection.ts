import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { inProduction } from '../../protection-levels';

export const deletionProtection = defineRule(
  {
    id: 'google-memorystore-deletion-protection',
    title: 'Production caches are protected from deletion',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['google_redis_cluster', 'google_memorystore_instance'],
    rationale: 'One apply of the wrong change would delete the cache, and load the database behind it.',
    remediation: 'Leave deletion_protection_enabled out.',
    example: 'deletion_protection_enabled = true',
    controls: { soc2: ['A1.2'] },
    source: 'https://cloud.google.com/memorystore/docs/valkey/deletion-protection',
  },
  // Memorystore, "Prevent instance deletion": what Terraform makes is protected unless it is told otherwise.
  (cache) => inProduction(cache, () => cache.mustNotBeFalse('deletion_protection_enabled')),
);
