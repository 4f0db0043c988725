import { customerKey } from '../../../../src/policy/rules/google/storage/customer-key';
import { publicAccessPrevention } from '../../../../src/policy/rules/google/storage/public-access-prevention';
import { publicAcl } from '../../../../src/policy/rules/google/storage/public-acl';
import { publicMember } from '../../../../src/policy/rules/google/storage/public-member';
import { softDelete } from '../../../../src/policy/rules/google/storage/soft-delete';
import { uniformAccess } from '../../../../src/policy/rules/google/storage/uniform-access';
import { versioning } from '../../../../src/policy/rules/google/storage/versioning';
import { Document, messagesOf, outcomesOf } from '../../support';

const buckets = (bodies: Record<string, object>): Document => ({ resource: { google_storage_bucket: bodies } });
const at = (...names: string[]): string[] => names.map((name) => `google_storage_bucket.${name}`);

test('access to buckets is decided by IAM alone', () => {
  const uniform = (value: unknown): object => ({ uniform_bucket_level_access: value });
  const document = buckets({ on: uniform(true), off: uniform(false), none: {}, unknown: uniform('${var.u}') });
  expect(outcomesOf(uniformAccess, document)).toEqual({
    pass: at('on'),
    fail: at('none', 'off'),
    unknown: at('unknown'),
  });
});

test('buckets enforce the prevention of public access', () => {
  const prevention = (value: string): object => ({ public_access_prevention: value });
  const document = buckets({
    on: prevention('enforced'),
    inherited: prevention('inherited'),
    none: {},
    unknown: prevention('${var.p}'),
  });
  expect(outcomesOf(publicAccessPrevention, document)).toEqual({
    pass: at('on'),
    fail: at('inherited', 'none'),
    unknown: at('unknown'),
  });
  expect(messagesOf(publicAccessPrevention, buckets({ a: prevention('inherited') }))).toEqual([
    'google_storage_bucket.a: public_access_prevention must be "enforced", got "inherited"',
  ]);
});

test('buckets of important or confidential data encrypt with a customer-managed key', () => {
  const important = { labels: { tier: '1' } };
  const key = (name: string): object => ({ encryption: { default_kms_key_name: name } });
  const document = {
    resource: {
      google_kms_crypto_key: { data: { name: 'data' } },
      google_storage_bucket: {
        own: { ...important, ...key('${google_kms_crypto_key.data.id}') },
        literal: { ...important, ...key('projects/p/locations/l/keyRings/r/cryptoKeys/k') },
        none: important,
        confidential: { labels: { 'data-classification': 'confidential' } },
        unknown: { ...important, ...key('${var.key}') },
        plain: { labels: { tier: '3' } },
      },
    },
  };
  expect(outcomesOf(customerKey, document)).toEqual({
    pass: at('literal', 'own'),
    fail: at('confidential', 'none'),
    unknown: at('unknown'),
    'not-applicable': at('plain'),
  });
});

test('buckets keep versions of their objects', () => {
  const document = buckets({
    on: { versioning: { enabled: true } },
    off: { versioning: [{ enabled: false }] },
    none: {},
    unknown: { versioning: { enabled: '${var.v}' } },
    folders: { hierarchical_namespace: { enabled: true } },
  });
  expect(outcomesOf(versioning, document)).toEqual({
    pass: at('on'),
    fail: at('none', 'off'),
    unknown: at('unknown'),
    'not-applicable': at('folders'),
  });
});

describe('nothing in a bucket is granted to everybody', () => {
  const role = 'roles/storage.objectViewer';
  const policy = (...members: string[]): string => JSON.stringify({ bindings: [{ role, members }] });

  test('by a member, a binding or a policy', () => {
    const document = {
      data: {
        google_iam_policy: {
          open: { binding: [{ role, members: ['group:a@example.com', 'allUsers'] }] },
          closed: { binding: [{ role, members: ['serviceAccount:${google_service_account.a.email}'] }] },
          unknown: { binding: [{ role, members: '${var.members}' }] },
          dynamic: { binding: '${var.bindings}' },
        },
      },
      resource: {
        google_service_account: { a: { account_id: 'a' } },
        google_storage_bucket_iam_member: {
          everybody: { role, member: 'allUsers' },
          accounts: { role, member: 'allAuthenticatedUsers' },
          group: { role, member: 'group:a@example.com' },
          address: { role, member: 'serviceAccount:${google_service_account.a.email}' },
          account: { role, member: '${google_service_account.a.member}' },
          unknown: { role, member: '${var.member}' },
        },
        google_storage_bucket_iam_binding: {
          mixed: { role, members: ['group:a@example.com', 'allUsers'] },
          groups: { role, members: ['group:a@example.com', 'serviceAccount:${var.account}'] },
          unknown: { role, members: '${var.members}' },
        },
        google_storage_bucket_iam_policy: {
          open: { policy_data: '${data.google_iam_policy.open.policy_data}' },
          closed: { policy_data: '${data.google_iam_policy.closed.policy_data}' },
          unknown: { policy_data: '${data.google_iam_policy.unknown.policy_data}' },
          dynamic: { policy_data: '${data.google_iam_policy.dynamic.policy_data}' },
          given: { policy_data: '${var.policy}' },
          jsonOpen: { policy_data: policy('allUsers') },
          jsonClosed: { policy_data: policy('user:a@example.com') },
          broken: { policy_data: '{' },
        },
        google_storage_managed_folder_iam_member: { everybody: { role, member: 'allUsers' } },
      },
    };
    expect(outcomesOf(publicMember, document)).toEqual({
      pass: [
        'google_storage_bucket_iam_binding.groups',
        'google_storage_bucket_iam_member.account',
        'google_storage_bucket_iam_member.address',
        'google_storage_bucket_iam_member.group',
        'google_storage_bucket_iam_policy.closed',
        'google_storage_bucket_iam_policy.jsonClosed',
      ],
      fail: [
        'google_storage_bucket_iam_binding.mixed',
        'google_storage_bucket_iam_member.accounts',
        'google_storage_bucket_iam_member.everybody',
        'google_storage_bucket_iam_policy.broken',
        'google_storage_bucket_iam_policy.jsonOpen',
        'google_storage_bucket_iam_policy.open',
        'google_storage_managed_folder_iam_member.everybody',
      ],
      unknown: [
        'google_storage_bucket_iam_binding.unknown',
        'google_storage_bucket_iam_member.unknown',
        'google_storage_bucket_iam_policy.dynamic',
        'google_storage_bucket_iam_policy.given',
        'google_storage_bucket_iam_policy.unknown',
      ],
    });
  });

  test('and the message names the role and the member', () => {
    const document = { resource: { google_storage_bucket_iam_member: { a: { role, member: 'allUsers' } } } };
    expect(messagesOf(publicMember, document)).toEqual([
      'google_storage_bucket_iam_member.a: must not grant roles/storage.objectViewer to allUsers',
    ]);
  });
});

test('no access control list names everybody', () => {
  const document = {
    resource: {
      google_storage_bucket_acl: {
        private: { predefined_acl: 'private' },
        public: { predefined_acl: 'publicRead' },
        entities: { role_entity: ['OWNER:user-a@example.com', 'READER:allUsers'] },
        default: { default_acl: 'authenticatedRead' },
        unknown: { predefined_acl: '${var.acl}' },
      },
      google_storage_object_access_control: {
        group: { entity: 'group-a@example.com' },
        everybody: { entity: 'allAuthenticatedUsers' },
      },
    },
  };
  expect(outcomesOf(publicAcl, document)).toEqual({
    pass: ['google_storage_bucket_acl.private', 'google_storage_object_access_control.group'],
    fail: [
      'google_storage_bucket_acl.default',
      'google_storage_bucket_acl.entities',
      'google_storage_bucket_acl.public',
      'google_storage_object_access_control.everybody',
    ],
    unknown: ['google_storage_bucket_acl.unknown'],
  });
});

test('what is deleted from a bucket can be had back', () => {
  const retained = (retention_duration_seconds: unknown): object => ({
    soft_delete_policy: { retention_duration_seconds },
  });
  const document = buckets({
    unsaid: {},
    month: retained(2592000),
    never: retained(0),
    never_as_text: retained('0'),
    unknown: retained('${var.seconds}'),
  });
  expect(outcomesOf(softDelete, document)).toEqual({
    pass: at('month', 'unsaid'),
    fail: at('never', 'never_as_text'),
    unknown: at('unknown'),
  });
});
