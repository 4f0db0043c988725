import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const tls = defineRule(
  {
    id: 'aws-elasticache-tls',
    title: 'Caches refuse connections without TLS',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_elasticache_replication_group'],
    rationale: 'Sessions, tokens and the password of the cache itself go over the network in clear.',
    remediation: 'Set transit_encryption_enabled to true, and leave transit_encryption_mode at required.',
    example: 'transit_encryption_enabled = true',
    controls: {
      nist80053: ['sc-8', 'sc-8.1'],
      soc2: ['CC6.7'],
      iso27001: ['A.8.24'],
      pciDss: ['4.2.1'],
      hipaa: ['164.312(e)(1)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html',
  },
  // With `preferred` a cache takes plain connections too; it is meant for the time of a migration.
  (cache) => [
    ...cache.mustBeTrue('transit_encryption_enabled'),
    ...cache.mustNotBeOneOf('transit_encryption_mode', ['preferred']),
  ],
);
