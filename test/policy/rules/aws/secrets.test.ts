import { customerKey } from '../../../../src/policy/rules/aws/secretsmanager/customer-key';
import { literal } from '../../../../src/policy/rules/aws/secretsmanager/literal';
import { publicPolicy } from '../../../../src/policy/rules/aws/secretsmanager/public-policy';
import { recoveryWindow } from '../../../../src/policy/rules/aws/secretsmanager/recovery-window';
import { rotation } from '../../../../src/policy/rules/aws/secretsmanager/rotation';
import { customerKey as parameterKey } from '../../../../src/policy/rules/aws/ssm/customer-key';
import { literal as parameterLiteral } from '../../../../src/policy/rules/aws/ssm/literal';
import { secureString } from '../../../../src/policy/rules/aws/ssm/secure-string';
import { Document, messagesOf, outcomesOf } from '../../support';

const secrets = (bodies: Record<string, object>): Document => ({ resource: { aws_secretsmanager_secret: bodies } });
const parameters = (bodies: Record<string, object>): Document => ({ resource: { aws_ssm_parameter: bodies } });
const secret = (...names: string[]): string[] => names.map((name) => `aws_secretsmanager_secret.${name}`);
const parameter = (...names: string[]): string[] => names.map((name) => `aws_ssm_parameter.${name}`);
const confidential = { tags: { 'data-classification': 'confidential' } };

test('important or confidential secrets encrypt with a customer-managed key', () => {
  const document = secrets({
    own: { ...confidential, kms_key_id: 'alias/secrets' },
    managed: { ...confidential, kms_key_id: 'alias/aws/secretsmanager' },
    none: confidential,
    unknown: { ...confidential, kms_key_id: '${var.key}' },
    plain: {},
  });
  expect(outcomesOf(customerKey, document)).toEqual({
    pass: secret('own'),
    fail: secret('managed', 'none'),
    unknown: secret('unknown'),
    'not-applicable': secret('plain'),
  });
});

test('secrets rotate every 90 days, or say that they do not', () => {
  const rotates = (secretName: string, rules: object): object => ({
    secret_id: `\${aws_secretsmanager_secret.${secretName}.id}`,
    rotation_rules: [rules],
  });
  const document = {
    resource: {
      aws_secretsmanager_secret: {
        monthly: {},
        yearly: {},
        scheduled: {},
        declared: { tags: { rotation: 'none' } },
        never: {},
      },
      aws_secretsmanager_secret_rotation: {
        monthly: rotates('monthly', { automatically_after_days: 30 }),
        yearly: rotates('yearly', { automatically_after_days: 365 }),
        scheduled: rotates('scheduled', { schedule_expression: 'rate(10 days)' }),
        unknown: rotates('monthly', { automatically_after_days: '${var.days}' }),
      },
    },
  };
  expect(outcomesOf(rotation, document)).toEqual({
    pass: [
      ...secret('declared', 'monthly', 'scheduled', 'yearly'),
      'aws_secretsmanager_secret_rotation.monthly',
      'aws_secretsmanager_secret_rotation.scheduled',
    ],
    fail: [...secret('never'), 'aws_secretsmanager_secret_rotation.yearly'],
    unknown: ['aws_secretsmanager_secret_rotation.unknown'],
  });
});

test('no policy of a secret lets everybody in', () => {
  const policy = (Principal: unknown): object => ({
    policy: JSON.stringify({
      Statement: [{ Effect: 'Allow', Principal, Action: 'secretsmanager:GetSecretValue', Resource: '*' }],
    }),
  });
  const document = {
    resource: {
      aws_secretsmanager_secret: {
        named: policy({ AWS: '${aws_iam_role.r.arn}' }),
        open: policy('*'),
        unknown: { policy: '${var.p}' },
      },
      aws_secretsmanager_secret_policy: { open: policy({ AWS: '*' }) },
    },
  };
  expect(outcomesOf(publicPolicy, document)).toEqual({
    pass: secret('named'),
    fail: [...secret('open'), 'aws_secretsmanager_secret_policy.open'],
    unknown: secret('unknown'),
  });
});

test('production secrets can be brought back for a week or longer', () => {
  const window = (days: unknown, stage = 'prod'): object => ({ recovery_window_in_days: days, tags: { stage } });
  const document = secrets({
    silent: {},
    week: window(7),
    gone: window(0),
    dev: window(0, 'dev'),
    unknown: window('${var.d}'),
  });
  expect(outcomesOf(recoveryWindow, document)).toEqual({
    pass: secret('silent', 'week'),
    fail: secret('gone'),
    unknown: secret('unknown'),
    'not-applicable': secret('dev'),
  });
});

test('no value of a secret stands in the Terraform, and none is shown', () => {
  const aws_secretsmanager_secret_version = {
    reference: { secret_string: '${random_password.p.result}' },
    write: { secret_string_wo: '${var.password}' },
    literal: { secret_string: 'hunter2hunter2' },
    binary: { secret_binary: 'aHVudGVyMg==' },
  };
  const document = { resource: { aws_secretsmanager_secret_version } };
  expect(outcomesOf(literal, document)).toEqual({
    pass: ['aws_secretsmanager_secret_version.reference', 'aws_secretsmanager_secret_version.write'],
    fail: ['aws_secretsmanager_secret_version.binary', 'aws_secretsmanager_secret_version.literal'],
  });
  expect(messagesOf(literal, document)).toEqual([
    'aws_secretsmanager_secret_version.binary: secret_binary must not be a literal, and is one',
    'aws_secretsmanager_secret_version.literal: secret_string must not be a literal, and is one',
  ]);
  expect(literal.props.exceptable).toBe(false);
});

test('parameters with the name of a secret are secure strings', () => {
  const document = parameters({
    plain: { name: '/app/log-level', type: 'String' },
    secure: { name: '/app/db-password', type: 'SecureString' },
    open: { name: '/app/db-password', type: 'String' },
    token: { name: 'API_TOKEN', type: 'StringList' },
    named: { name: '${var.name}', type: 'String' },
    safe: { name: '${var.name}', type: 'SecureString' },
    typed: { name: '/app/secret', type: '${var.type}' },
  });
  expect(outcomesOf(secureString, document)).toEqual({
    pass: parameter('plain', 'safe', 'secure'),
    fail: parameter('open', 'token'),
    unknown: parameter('named', 'typed'),
  });
});

test('no value of a secure string stands in the Terraform, and none is shown', () => {
  const document = parameters({
    plain: { type: 'String', value: 'info' },
    reference: { type: 'SecureString', value: '${var.password}' },
    literal: { type: 'SecureString', value: 'hunter2hunter2' },
    write: { type: 'SecureString', value_wo: 'hunter2hunter2' },
  });
  expect(outcomesOf(parameterLiteral, document)).toEqual({
    pass: parameter('plain', 'reference'),
    fail: parameter('literal', 'write'),
  });
  expect(messagesOf(parameterLiteral, document).join()).not.toContain('hunter2');
  expect(parameterLiteral.props.exceptable).toBe(false);
});

test('secure strings of important or confidential data encrypt with a customer-managed key', () => {
  const secure = { ...confidential, type: 'SecureString' };
  const document = parameters({
    own: { ...secure, key_id: 'alias/parameters' },
    none: secure,
    unknown: { ...secure, key_id: '${var.key}' },
    plain: { type: 'SecureString' },
    text: { ...confidential, type: 'String' },
  });
  expect(outcomesOf(parameterKey, document)).toEqual({
    pass: parameter('own', 'text'),
    fail: parameter('none'),
    unknown: parameter('unknown'),
    'not-applicable': parameter('plain'),
  });
});
