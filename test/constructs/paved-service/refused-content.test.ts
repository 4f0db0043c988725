import { Dependency } from 'roadbed';
import { checkPolicySize } from '../../../src/constructs/paved-service/identity/policy-document';
import { Problems } from '../../../src/core/validation';
import { errorOf } from '../../core/support';
import { buildService } from './services';

it('refuses a file that no encoding can write', () => {
  expect(errorOf(() => buildService({ files: { '/etc/note': 'a\ud800' } })).problems).toEqual([
    { message: 'files["/etc/note"] must be text without half a surrogate pair', fix: 'encode it, as base64 say' },
  ]);
});

it('refuses a word for a choice of a secret', () => {
  const asVariables = 'yes' as unknown as boolean;
  expect(errorOf(() => Dependency.secret('bank', { asVariables })).problems).toEqual([
    { message: 'asVariables must be true or false, got "yes"' },
  ]);
});

it('refuses more than the policy of a role can hold', () => {
  const problems = new Problems('checkout');
  const resources = ['a'.repeat(10_240)];
  checkPolicySize(problems, [{ actions: ['s3:GetObject'], resources, conditions: {} }]);
  expect(problems.all).toEqual([
    {
      message: 'dependencies must fit the policy of one IAM role (10240 characters), got 10339',
      fix: 'a service with so many dependencies is several services: split it',
    },
  ]);
});
