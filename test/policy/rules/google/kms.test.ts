import { preventDestroy } from '../../../../src/policy/rules/google/kms/prevent-destroy';
import { publicMember } from '../../../../src/policy/rules/google/kms/public-member';
import { rotation } from '../../../../src/policy/rules/google/kms/rotation';
import { Document, messagesOf, outcomesOf } from '../../support';

const keys = (bodies: Record<string, object>): Document => ({ resource: { google_kms_crypto_key: bodies } });
const at = (...names: string[]): string[] => names.map((name) => `google_kms_crypto_key.${name}`);

test('keys of Cloud KMS rotate every 90 days', () => {
  const document = keys({
    quarter: { rotation_period: '7776000s' },
    month: { purpose: 'ENCRYPT_DECRYPT', rotation_period: '2592000.5s' },
    year: { rotation_period: '31536000s' },
    none: {},
    days: { rotation_period: '90d' },
    unknown: { rotation_period: '${var.period}' },
    signing: { purpose: 'ASYMMETRIC_SIGN' },
    imported: { import_only: true },
  });
  expect(outcomesOf(rotation, document)).toEqual({
    pass: at('month', 'quarter'),
    fail: at('days', 'none', 'year'),
    unknown: at('unknown'),
    'not-applicable': at('imported', 'signing'),
  });
  expect(messagesOf(rotation, keys({ a: { rotation_period: '31536000s' } }))).toEqual([
    'google_kms_crypto_key.a: rotation_period must be at most 7776000s, got "31536000s"',
  ]);
});

test('no plan of Terraform may destroy a key of Cloud KMS', () => {
  const document = keys({
    on: { lifecycle: { prevent_destroy: true } },
    off: { lifecycle: [{ prevent_destroy: false }] },
    none: {},
    planned: { '//': { metadata: { address: 'google_kms_crypto_key.planned' } } },
  });
  expect(outcomesOf(preventDestroy, document)).toEqual({
    pass: at('on'),
    fail: at('none', 'off'),
    'not-applicable': at('planned'),
  });
});

test('no key of Cloud KMS is granted to everybody', () => {
  const role = 'roles/cloudkms.cryptoKeyDecrypter';
  const document = {
    resource: {
      google_kms_crypto_key_iam_member: {
        everybody: { role, member: 'allUsers' },
        agent: { role, member: 'serviceAccount:${data.google_storage_project_service_account.a.email_address}' },
        unknown: { role, member: '${var.member}' },
      },
      google_kms_key_ring_iam_binding: { accounts: { role, members: ['allAuthenticatedUsers'] } },
    },
  };
  expect(outcomesOf(publicMember, document)).toEqual({
    pass: ['google_kms_crypto_key_iam_member.agent'],
    fail: ['google_kms_crypto_key_iam_member.everybody', 'google_kms_key_ring_iam_binding.accounts'],
    unknown: ['google_kms_crypto_key_iam_member.unknown'],
  });
});
