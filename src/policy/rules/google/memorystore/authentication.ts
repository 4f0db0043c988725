import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

/** What each type calls it; `google_redis_instance` has a password, the others take identities of IAM. */
const IAM_MODES: Readonly<Record<string, string>> = {
  google_memorystore_instance: 'IAM_AUTH',
  google_redis_cluster: 'AUTH_MODE_IAM_AUTH',
};

export const authentication = defineRule(
  {
    id: 'google-memorystore-authentication',
    title: 'Caches ask who connects',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_redis_instance', 'google_redis_cluster', 'google_memorystore_instance'],
    rationale: 'Everything that reaches the port may read and write everything in the cache.',
    remediation: 'Set auth_enabled to true, or authorization_mode to that of IAM.',
    example: 'authorization_mode = "IAM_AUTH"',
    controls: { nist80053: ['ia-2'], soc2: ['CC6.1'], iso27001: ['A.8.5'], hipaa: ['164.312(d)'] },
    source: 'https://cloud.google.com/memorystore/docs/redis/auth-overview',
  },
  (cache) => {
    const mode = IAM_MODES[cache.type];
    return mode === undefined ? cache.mustBeTrue('auth_enabled') : cache.mustBeOneOf('authorization_mode', [mode]);
  },
);
