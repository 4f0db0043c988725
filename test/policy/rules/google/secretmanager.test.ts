import { customerKey } from '../../../../src/policy/rules/google/secretmanager/customer-key';
import { literal } from '../../../../src/policy/rules/google/secretmanager/literal';
import { publicMember } from '../../../../src/policy/rules/google/secretmanager/public-member';
import { rotation } from '../../../../src/policy/rules/google/secretmanager/rotation';
import { messagesOf, outcomesOf } from '../../support';

const at = (...names: string[]): string[] => names.map((name) => `google_secret_manager_secret.${name}`);
const prod = { labels: { stage: 'prod', tier: '1' } };

test('secrets of important or confidential services encrypt with a customer-managed key', () => {
  const encrypted = (kms_key_name: string): object => ({ customer_managed_encryption: { kms_key_name } });
  const own = encrypted('${google_kms_crypto_key.data.id}');
  const replicas = (...list: object[]): object => ({ ...prod, replication: { user_managed: { replicas: list } } });
  const document = {
    resource: {
      google_kms_crypto_key: { data: {} },
      google_secret_manager_secret: {
        auto: { ...prod, replication: { auto: own } },
        both: replicas({ location: 'a', ...own }, { location: 'b', ...own }),
        one: replicas({ location: 'a', ...own }, { location: 'b' }),
        none: { ...prod, replication: { auto: {} } },
        unknown: replicas({ location: 'a', ...own }, { location: 'b', ...encrypted('${var.key}') }),
        plain: { replication: { auto: {} } },
      },
      google_secret_manager_regional_secret: { own: { ...prod, ...own }, none: prod },
    },
  };
  expect(outcomesOf(customerKey, document)).toEqual({
    pass: ['google_secret_manager_regional_secret.own', ...at('auto', 'both')],
    fail: ['google_secret_manager_regional_secret.none', ...at('none', 'one')],
    unknown: at('unknown'),
    'not-applicable': at('plain'),
  });
});

test('no value of a secret stands in the Terraform, and none is shown', () => {
  const versions = (...names: string[]): string[] =>
    names.map((name) => `google_secret_manager_secret_version.${name}`);
  const document = {
    locals: { password: 'hunter2hunter2' },
    resource: {
      google_secret_manager_secret_version: {
        reference: { secret_data: '${random_password.p.result}' },
        written: { secret_data_wo: '${ephemeral.random_password.p.result}' },
        literal: { secret_data: 'hunter2hunter2' },
        local: { secret_data_wo: '${local.password}' },
      },
      google_secret_manager_regional_secret_version: { literal: { secret_data: 'hunter2hunter2' } },
    },
  };
  expect(outcomesOf(literal, document)).toEqual({
    pass: versions('reference', 'written'),
    fail: ['google_secret_manager_regional_secret_version.literal', ...versions('literal', 'local')],
  });
  expect(messagesOf(literal, document).join()).not.toContain('hunter2');
  expect(literal.props.exceptable).toBe(false);
});

test('secrets say when they are to be rotated', () => {
  const document = {
    resource: {
      google_secret_manager_secret: {
        on: { rotation: { rotation_period: '7776000s' } },
        none: {},
        unknown: { rotation: '${var.rotation}' },
      },
    },
  };
  expect(outcomesOf(rotation, document)).toEqual({ pass: at('on'), fail: at('none'), unknown: at('unknown') });
});

test('no secret is granted to everybody', () => {
  const role = 'roles/secretmanager.secretAccessor';
  const document = {
    resource: {
      google_secret_manager_secret_iam_member: {
        everybody: { role, member: 'allAuthenticatedUsers' },
        one: { role, member: 'serviceAccount:a@p.iam.gserviceaccount.com' },
        unknown: { role, member: '${var.member}' },
      },
    },
  };
  expect(outcomesOf(publicMember, document)).toEqual({
    pass: ['google_secret_manager_secret_iam_member.one'],
    fail: ['google_secret_manager_secret_iam_member.everybody'],
    unknown: ['google_secret_manager_secret_iam_member.unknown'],
  });
});
