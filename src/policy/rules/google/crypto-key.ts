import type { PolicyResource } from '../../resource/policy-resource';
import { Finding } from '../../rule/finding';

/** What a resource must name; every key of Cloud KMS is the customer's own. */
export const CRYPTO_KEY_WORDS = 'name a key of Cloud KMS';

/** Fails unless a path names a key of Cloud KMS. */
export function mustNameCryptoKey(resource: PolicyResource, path: string): Finding[] {
  if (resource.target(path) !== undefined) return [];
  return resource._must(path, ({ text = '' }) => text !== '', CRYPTO_KEY_WORDS);
}
