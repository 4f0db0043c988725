import type { PolicyResource } from '../../resource/policy-resource';
import { Finding } from '../../rule/finding';

/** KMS developer guide, "AWS managed keys": their aliases begin so, and no customer can make such an alias. */
const AWS_MANAGED = /(?:^|:)alias\/aws\//;
const WORDS = 'name a customer-managed key';

/** Fails unless a path names a KMS key of the customer's own. */
export function mustNameCustomerKey(resource: PolicyResource, path: string): Finding[] {
  const target = resource.target(path);
  const named = target?.value(target.type === 'data.aws_kms_alias' ? 'name' : 'key_id').text ?? '';
  if (AWS_MANAGED.test(named)) return [Finding.fail(`${path} must ${WORDS}, got "${named}"`, path)];
  if (target !== undefined) return [];
  return resource._must(path, ({ text = '' }) => text !== '' && !AWS_MANAGED.test(text), WORDS);
}
