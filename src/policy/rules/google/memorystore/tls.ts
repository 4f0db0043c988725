import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const tls = defineRule(
  {
    id: 'google-memorystore-tls',
    title: 'Caches refuse connections without TLS',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_redis_instance', 'google_redis_cluster', 'google_memorystore_instance'],
    rationale: 'Sessions, tokens and the password of the cache itself go over the network in clear.',
    remediation: 'Set transit_encryption_mode to that with SERVER_AUTHENTICATION; it cannot be set later.',
    example: 'transit_encryption_mode = "SERVER_AUTHENTICATION"',
    controls: {
      nist80053: ['sc-8', 'sc-8.1'],
      soc2: ['CC6.7'],
      iso27001: ['A.8.24'],
      pciDss: ['4.2.1'],
      hipaa: ['164.312(e)(1)'],
    },
    source: 'https://cloud.google.com/memorystore/docs/redis/in-transit-encryption',
  },
  (cache) =>
    cache.mustBeOneOf('transit_encryption_mode', [
      cache.type === 'google_redis_cluster' ? 'TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION' : 'SERVER_AUTHENTICATION',
    ]),
);
