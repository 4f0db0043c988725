import type { PolicyRule } from '../../../../src/policy/rule/policy-rule';
import { accessKeys } from '../../../../src/policy/rules/aws/iam/access-keys';
import { administratorAccess } from '../../../../src/policy/rules/aws/iam/administrator-access';
import { administratorPolicy } from '../../../../src/policy/rules/aws/iam/administrator-policy';
import { allowNotAction } from '../../../../src/policy/rules/aws/iam/allow-not-action';
import { allowNotResource } from '../../../../src/policy/rules/aws/iam/allow-not-resource';
import { loginProfiles } from '../../../../src/policy/rules/aws/iam/login-profiles';
import { passwordPolicy } from '../../../../src/policy/rules/aws/iam/password-policy';
import { permissionsBoundary } from '../../../../src/policy/rules/aws/iam/permissions-boundary';
import { privilegeEscalation } from '../../../../src/policy/rules/aws/iam/privilege-escalation';
import { secretsScoped } from '../../../../src/policy/rules/aws/iam/secrets-scoped';
import { sessionDuration } from '../../../../src/policy/rules/aws/iam/session-duration';
import { userPolicies } from '../../../../src/policy/rules/aws/iam/user-policies';
import { users } from '../../../../src/policy/rules/aws/iam/users';
import { wildcardAction } from '../../../../src/policy/rules/aws/iam/wildcard-action';
import { wildcardResource } from '../../../../src/policy/rules/aws/iam/wildcard-resource';
import { messagesOf, outcomesOf } from '../../support';

const text = (...statements: object[]): string => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const allow = (Action: string | string[], Resource: string | string[] = '*', more: object = {}): object => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});

/** Outcomes by the names of policies, each with these statements. */
function judged(rule: PolicyRule, policies: Record<string, object[] | string>): Record<string, string[]> {
  const bodies = Object.entries(policies).map(([name, statements]) => [
    name,
    { policy: typeof statements === 'string' ? statements : text(...statements) },
  ]);
  const outcomes = outcomesOf(rule, { resource: { aws_iam_policy: Object.fromEntries(bodies) as object } });
  return Object.fromEntries(
    Object.entries(outcomes).map(([outcome, addresses]) => [
      outcome,
      addresses.map((address) => address.replace('aws_iam_policy.', '')),
    ]),
  );
}

test('no policy allows everything on everything', () => {
  expect(
    judged(administratorPolicy, {
      named: [allow('sqs:SendMessage')],
      denied: [{ Effect: 'Deny', Action: '*', Resource: '*' }],
      bucket: [allow('*', 'arn:aws:s3:::b')],
      all: [allow('*')],
      listed: [allow(['s3:GetObject', '*:*'], ['arn:aws:s3:::b', '*'])],
      odd: 'all of it',
      unknown: '${var.policy}',
    }),
  ).toEqual({ pass: ['bucket', 'denied', 'named'], fail: ['all', 'listed', 'odd'], unknown: ['unknown'] });
});

test('policies are judged wherever they stand', () => {
  const policy = text(allow('*'));
  const document = {
    data: { aws_iam_policy_document: { all: { statement: { actions: ['*'], resources: ['*'] } } } },
    resource: {
      aws_iam_role: {
        inline: { inline_policy: [{ policy: text(allow('s3:GetObject')) }, { policy }] },
        single: { inline_policy: { name: 'x', policy } },
        bare: {},
      },
      aws_iam_role_policy: { data: { policy: '${data.aws_iam_policy_document.all.json}' } },
      aws_iam_group_policy: { group: { policy } },
      aws_iam_user_policy: { user: { policy } },
      aws_ssoadmin_permission_set_inline_policy: { sso: { inline_policy: policy } },
    },
  };
  expect(outcomesOf(administratorPolicy, document)).toEqual({
    pass: ['aws_iam_role.bare'],
    fail: [
      'aws_iam_group_policy.group',
      'aws_iam_role.inline',
      'aws_iam_role.single',
      'aws_iam_role_policy.data',
      'aws_iam_user_policy.user',
      'aws_ssoadmin_permission_set_inline_policy.sso',
    ],
  });
});

test('actions on services that guard others are named one by one', () => {
  expect(
    judged(wildcardAction, {
      named: [allow(['kms:Decrypt', 'iam:GetRole'])],
      reads: [allow(['iam:List*', 'kms:Describe*'])],
      others: [allow('sqs:*')],
      kms: [allow('kms:*')],
      part: [allow('IAM:Create*')],
      secrets: [allow('secretsmanager:Get*')],
      everything: [allow('*', 'arn:aws:s3:::b')],
      unknown: [allow('${var.action}')],
    }),
  ).toEqual({
    pass: ['named', 'others', 'reads'],
    fail: ['everything', 'kms', 'part', 'secrets'],
    unknown: ['unknown'],
  });
});

test('actions that can be granted on one resource are not granted on all', () => {
  expect(
    judged(wildcardResource, {
      one: [allow('sqs:SendMessage', '${aws_sqs_queue.q.arn}')],
      none: [allow(['ec2:DescribeInstances', 's3:ListAllMyBuckets'])],
      ours: [allow('s3:GetObject', '*', { Condition: { StringEquals: { 'aws:ResourceAccount': '111122223333' } } })],
      all: [allow('sqs:SendMessage')],
      pattern: [allow('dynamodb:Get*')],
      but: [{ Effect: 'Allow', Action: 's3:GetObject', NotResource: 'arn:aws:s3:::b/*' }],
      caller: [allow('s3:GetObject', '*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } })],
      unknown: [allow('s3:GetObject', '${var.bucket}')],
    }),
  ).toEqual({ pass: ['none', 'one', 'ours'], fail: ['all', 'but', 'caller', 'pattern'], unknown: ['unknown'] });
});

test('nobody may read every secret of the account', () => {
  const read = 'secretsmanager:GetSecretValue';
  expect(
    judged(secretsScoped, {
      one: [allow(read, '${aws_secretsmanager_secret.s.arn}')],
      team: [allow('ssm:GetParameter*', 'arn:aws:ssm:eu-west-1:111122223333:parameter/payments/*')],
      tagged: [allow(read, '*', { Condition: { StringEquals: { 'aws:ResourceTag/team': 'payments' } } })],
      all: [allow(read)],
      secrets: [allow(read, 'arn:aws:secretsmanager:*:*:secret:*')],
      parameters: [allow('ssm:*', 'arn:aws:ssm:*:*:parameter/*')],
      unknown: [allow(read, '${var.secret}')],
    }),
  ).toEqual({ pass: ['one', 'tagged', 'team'], fail: ['all', 'parameters', 'secrets'], unknown: ['unknown'] });
});

describe('no policy lets an identity give itself more rights', () => {
  test('by actions on everything', () => {
    expect(
      judged(privilegeEscalation, {
        one: [allow('iam:PassRole', '${aws_iam_role.worker.arn}'), allow('lambda:CreateFunction')],
        bounded: [
          allow('iam:PutRolePolicy', '*', {
            Condition: { StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::1:policy/b' } },
          }),
        ],
        denied: [allow('iam:*'), allow('sts:TagSession'), { Effect: 'Deny', Action: 'iam:*', Resource: '*' }],
        reads: [allow('iam:Get*')],
        pass: [allow(['iam:PassRole', 'lambda:CreateFunction'])],
        service: [
          allow('iam:PassRole', '*', {
            Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
          }),
        ],
        roles: [allow('iam:AttachRolePolicy', 'arn:aws:iam::${data.aws_caller_identity.me.account_id}:role/*')],
        version: [allow('iam:Create*')],
        all: [allow('*')],
        others: [{ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }],
        odd: '[]',
        unknown: '${var.policy}',
        open: [allow('iam:PassRole', '${var.role}')],
      }),
    ).toEqual({
      pass: ['bounded', 'denied', 'one', 'reads'],
      fail: ['all', 'odd', 'others', 'pass', 'roles', 'service', 'version'],
      unknown: ['open', 'unknown'],
    });
  });

  test('and each way is told, so that an exception can name it', () => {
    const policy = text(allow(['iam:PutRolePolicy', 'iam:PassRole']));
    expect(messagesOf(privilegeEscalation, { resource: { aws_iam_policy: { p: { policy } } } })).toEqual([
      'aws_iam_policy.p: must not allow iam:PassRole on everything: it is a way to more rights',
      'aws_iam_policy.p: must not allow iam:PutRolePolicy on everything: it is a way to more rights',
    ]);
  });
});

test('no policy allows everything but what it names', () => {
  const policies = {
    named: [allow('s3:GetObject')],
    denied: [{ Effect: 'Deny', NotAction: 's3:*', Resource: '*' }],
    but: [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
    unknown: '${var.policy}',
  };
  expect(judged(allowNotAction, policies)).toEqual({ pass: ['denied', 'named'], fail: ['but'], unknown: ['unknown'] });
  const queue = { policy: text({ Effect: 'Allow', NotAction: 'sqs:*', Principal: '*' }) };
  expect(outcomesOf(allowNotAction, { resource: { aws_sqs_queue_policy: { queue } } })).toEqual({
    fail: ['aws_sqs_queue_policy.queue'],
  });
});

test('no policy allows something on everything but what it names', () => {
  expect(
    judged(allowNotResource, {
      named: [allow('s3:GetObject', 'arn:aws:s3:::b/*')],
      denied: [{ Effect: 'Deny', Action: 's3:*', NotResource: 'arn:aws:s3:::b/*' }],
      but: [{ Effect: 'Allow', Action: 's3:*', NotResource: 'arn:aws:s3:::b/*' }],
      unknown: '${var.policy}',
    }),
  ).toEqual({ pass: ['denied', 'named'], fail: ['but'], unknown: ['unknown'] });
});

test('people and workloads take roles, and no IAM users, keys or passwords are made', () => {
  const document = {
    resource: {
      aws_iam_user: { ann: { name: 'ann' } },
      aws_iam_access_key: { ann: { user: 'ann' } },
      aws_iam_user_login_profile: { ann: { user: '${aws_iam_user.ann.name}' } },
    },
  };
  expect(messagesOf(users, document)).toEqual(['aws_iam_user.ann: must be a role, got the IAM user "ann"']);
  expect(messagesOf(accessKeys, document)).toEqual([
    'aws_iam_access_key.ann: must be temporary credentials of a role, got an access key of "ann"',
  ]);
  expect(messagesOf(loginProfiles, document)).toEqual([
    'aws_iam_user_login_profile.ann: must sign in by IAM Identity Center, got a console password of "ann"',
  ]);
});

test('no policy is given to an IAM user', () => {
  const document = {
    resource: {
      aws_iam_user_policy: { a: { user: 'ann' } },
      aws_iam_user_policy_attachment: { b: { user: 'ann' } },
      aws_iam_policy_attachment: {
        roles: { roles: ['r'] },
        users: { users: ['ann'] },
        unknown: { users: '${var.users}' },
      },
    },
  };
  expect(outcomesOf(userPolicies, document)).toEqual({
    pass: ['aws_iam_policy_attachment.roles'],
    fail: ['aws_iam_policy_attachment.users', 'aws_iam_user_policy.a', 'aws_iam_user_policy_attachment.b'],
    unknown: ['aws_iam_policy_attachment.unknown'],
  });
});

test('nobody is given AdministratorAccess or IAMFullAccess', () => {
  const arn = (end: string, partition = 'aws'): string => `arn:${partition}:iam::aws:policy/${end}`;
  const attachments = {
    own: { policy_arn: '${aws_iam_policy.p.arn}' },
    read: { policy_arn: arn('ReadOnlyAccess') },
    partition: { policy_arn: arn('service-role/AWSBackup', '${data.aws_partition.p.partition}') },
    admin: { policy_arn: arn('AdministratorAccess') },
    anywhere: { policy_arn: arn('IAMFullAccess', '${data.aws_partition.p.partition}') },
    looked: { policy_arn: '${data.aws_iam_policy.admin.arn}' },
    unknown: { policy_arn: '${var.policy}' },
  };
  const document = {
    data: { aws_iam_policy: { admin: { name: 'AdministratorAccess' } } },
    resource: {
      aws_iam_policy: { p: { policy: '{}' } },
      aws_iam_role_policy_attachment: attachments,
      aws_iam_role: { listed: { managed_policy_arns: [arn('ReadOnlyAccess'), arn('AdministratorAccess')] }, plain: {} },
    },
  };
  const at = (...names: string[]): string[] => names.map((name) => `aws_iam_role_policy_attachment.${name}`);
  expect(outcomesOf(administratorAccess, document)).toEqual({
    pass: ['aws_iam_role.plain', ...at('own', 'partition', 'read')],
    fail: ['aws_iam_role.listed', ...at('admin', 'anywhere', 'looked')],
    unknown: at('unknown'),
  });
});

test('roles that make roles have a permissions boundary', () => {
  const policy = text(allow('iam:CreateRole'));
  const document = {
    resource: {
      aws_iam_role: { plain: {}, bounded: { permissions_boundary: 'arn' }, inline: {}, attached: {}, reader: {} },
      aws_iam_role_policy: {
        bounded: { role: '${aws_iam_role.bounded.name}', policy },
        inline: { role: '${aws_iam_role.inline.id}', policy },
        reader: { role: '${aws_iam_role.reader.id}', policy: text(allow('iam:Get*')) },
      },
      aws_iam_policy: { makes: { policy } },
      aws_iam_role_policy_attachment: {
        a: { role: '${aws_iam_role.attached.name}', policy_arn: '${aws_iam_policy.makes.arn}' },
      },
    },
  };
  expect(outcomesOf(permissionsBoundary, document)).toEqual({
    pass: ['aws_iam_role.bounded', 'aws_iam_role.plain', 'aws_iam_role.reader'],
    fail: ['aws_iam_role.attached', 'aws_iam_role.inline'],
  });
});

test('sessions of a role end within an hour', () => {
  const aws_iam_role = {
    silent: {},
    hour: { max_session_duration: 3600 },
    day: { max_session_duration: 43200 },
    unknown: { max_session_duration: '${var.seconds}' },
  };
  expect(outcomesOf(sessionDuration, { resource: { aws_iam_role } })).toEqual({
    pass: ['aws_iam_role.hour', 'aws_iam_role.silent'],
    fail: ['aws_iam_role.day'],
    unknown: ['aws_iam_role.unknown'],
  });
});

test('passwords of IAM users are long, and none is used again', () => {
  const policy = { minimum_password_length: 14, password_reuse_prevention: 24 };
  const aws_iam_account_password_policy = {
    strict: policy,
    short: { ...policy, minimum_password_length: 13 },
    again: { minimum_password_length: 14 },
    unknown: { ...policy, minimum_password_length: '${var.length}' },
  };
  expect(outcomesOf(passwordPolicy, { resource: { aws_iam_account_password_policy } })).toEqual({
    pass: ['aws_iam_account_password_policy.strict'],
    fail: ['aws_iam_account_password_policy.again', 'aws_iam_account_password_policy.short'],
    unknown: ['aws_iam_account_password_policy.unknown'],
  });
});
