import { confusedDeputy } from '../../../../src/policy/rules/aws/kms/confused-deputy';
import { deletionWindow } from '../../../../src/policy/rules/aws/kms/deletion-window';
import { enabled } from '../../../../src/policy/rules/aws/kms/enabled';
import { policyGiven } from '../../../../src/policy/rules/aws/kms/policy-given';
import { publicPolicy } from '../../../../src/policy/rules/aws/kms/public-policy';
import { rotation } from '../../../../src/policy/rules/aws/kms/rotation';
import { Document, messagesOf, outcomesOf } from '../../support';

const keys = (bodies: Record<string, object>): Document => ({ resource: { aws_kms_key: bodies } });
const at = (...names: string[]): string[] => names.map((name) => `aws_kms_key.${name}`);
const policy = (statement: object): object => ({ policy: JSON.stringify({ Statement: [statement] }) });

test('KMS keys rotate every year', () => {
  const document = keys({
    rotated: { enable_key_rotation: true },
    explicit: {
      enable_key_rotation: true,
      customer_master_key_spec: 'SYMMETRIC_DEFAULT',
      key_usage: 'ENCRYPT_DECRYPT',
    },
    still: {},
    off: { enable_key_rotation: false },
    unknown: { enable_key_rotation: '${var.rotate}' },
    rsa: { customer_master_key_spec: 'RSA_4096' },
    signing: { key_usage: 'SIGN_VERIFY' },
    outside: { custom_key_store_id: 'cks-1' },
  });
  expect(outcomesOf(rotation, document)).toEqual({
    pass: at('explicit', 'rotated'),
    fail: at('off', 'still'),
    unknown: at('unknown'),
    'not-applicable': at('outside', 'rsa', 'signing'),
  });
});

test('KMS keys wait 30 days before they are deleted from production', () => {
  const document = keys({
    silent: {},
    long: { deletion_window_in_days: 30, tags: { stage: 'prod' } },
    short: { deletion_window_in_days: 7, tags: { stage: 'prod' } },
    unlabelled: { deletion_window_in_days: 7 },
    dev: { deletion_window_in_days: 7, tags: { stage: 'dev' } },
    unknown: { deletion_window_in_days: '${var.days}' },
  });
  expect(outcomesOf(deletionWindow, document)).toEqual({
    pass: at('long', 'silent'),
    fail: at('short', 'unlabelled'),
    unknown: at('unknown'),
    'not-applicable': at('dev'),
  });
  expect(messagesOf(deletionWindow, keys({ short: { deletion_window_in_days: 7 } }))).toEqual([
    'aws_kms_key.short: deletion_window_in_days must be at least 30, got 7',
  ]);
});

test('KMS keys are enabled', () => {
  const document = keys({
    silent: {},
    on: { is_enabled: true },
    off: { is_enabled: false },
    unknown: { is_enabled: '${var.e}' },
  });
  expect(outcomesOf(enabled, document)).toEqual({ pass: at('on', 'silent'), fail: at('off'), unknown: at('unknown') });
});

test('no KMS key can be used by everybody', () => {
  const everybody = { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'kms:*', Resource: '*' };
  const document = keys({
    own: policy({ ...everybody, Principal: { AWS: 'arn:aws:iam::${data.aws_caller_identity.me.account_id}:root' } }),
    caller: policy({ ...everybody, Condition: { StringEquals: { 'kms:CallerAccount': '111122223333' } } }),
    open: policy(everybody),
    via: policy({ ...everybody, Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } } }),
    unknown: { policy: '${jsonencode(local.nothing)}' },
  });
  expect(outcomesOf(publicPolicy, document)).toEqual({
    pass: at('caller', 'own'),
    fail: at('open', 'via'),
    unknown: at('unknown'),
  });
});

test('services that use a KMS key say for whom', () => {
  const service = {
    Effect: 'Allow',
    Principal: { Service: 'logs.eu-west-1.amazonaws.com' },
    Action: 'kms:*',
    Resource: '*',
  };
  const when = (Condition: object): object => policy({ ...service, Condition });
  const document = keys({
    account: when({ StringEquals: { 'aws:SourceAccount': '111122223333' } }),
    context: when({ ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:111122223333:*' } }),
    role: policy({ ...service, Principal: { AWS: '${aws_iam_role.r.arn}' } }),
    anybody: policy(service),
    everything: when({ ArnLike: { 'aws:SourceArn': '*' } }),
    unknown: { policy: '${var.policy}' },
  });
  expect(outcomesOf(confusedDeputy, document)).toEqual({
    pass: at('account', 'context', 'role'),
    fail: at('anybody', 'everything'),
    unknown: at('unknown'),
  });
});

test('KMS keys have a policy of their own', () => {
  const document = {
    resource: {
      aws_kms_key: { own: { policy: '{}' }, attached: {}, none: {} },
      aws_kms_key_policy: { p: { key_id: '${aws_kms_key.attached.key_id}', policy: '{}' } },
    },
  };
  expect(outcomesOf(policyGiven, document)).toEqual({ pass: at('attached', 'own'), fail: at('none') });
});
