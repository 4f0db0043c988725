import { authentication } from '../../../../src/policy/rules/aws/elasticache/authentication';
import { customerKey } from '../../../../src/policy/rules/aws/elasticache/customer-key';
import { encrypted } from '../../../../src/policy/rules/aws/elasticache/encrypted';
import { multiAz } from '../../../../src/policy/rules/aws/elasticache/multi-az';
import { snapshots } from '../../../../src/policy/rules/aws/elasticache/snapshots';
import { tls } from '../../../../src/policy/rules/aws/elasticache/tls';
import { Document, outcomesOf } from '../../support';

const groups = (bodies: Record<string, object>): Document => ({
  resource: { aws_elasticache_replication_group: bodies },
});
const at = (...names: string[]): string[] => names.map((name) => `aws_elasticache_replication_group.${name}`);

test('caches are encrypted at rest', () => {
  const document = groups({
    on: { at_rest_encryption_enabled: true },
    valkey: { engine: 'valkey' },
    redis: { engine: 'redis' },
    off: { engine: 'valkey', at_rest_encryption_enabled: false },
    secondary: { global_replication_group_id: 'g' },
    unknown: { at_rest_encryption_enabled: '${var.e}' },
  });
  expect(outcomesOf(encrypted, document)).toEqual({
    pass: at('on', 'valkey'),
    fail: at('off', 'redis'),
    unknown: at('unknown'),
    'not-applicable': at('secondary'),
  });
});

test('caches of important or confidential data encrypt with a customer-managed key', () => {
  const tags = { 'data-classification': 'restricted' };
  const document = {
    resource: {
      aws_elasticache_replication_group: {
        own: { tags, kms_key_id: '${aws_kms_key.k.arn}' },
        plain: {},
        unknown: { tags, kms_key_id: '${var.k}' },
      },
      aws_elasticache_serverless_cache: { none: { tags } },
      aws_kms_key: { k: {} },
    },
  };
  expect(outcomesOf(customerKey, document)).toEqual({
    pass: at('own'),
    fail: ['aws_elasticache_serverless_cache.none'],
    unknown: at('unknown'),
    'not-applicable': at('plain'),
  });
});

test('caches refuse connections without TLS', () => {
  const on = { transit_encryption_enabled: true };
  const document = groups({
    on,
    required: { ...on, transit_encryption_mode: 'required' },
    off: {},
    preferred: { ...on, transit_encryption_mode: 'preferred' },
    unknown: { transit_encryption_enabled: '${var.t}' },
  });
  expect(outcomesOf(tls, document)).toEqual({
    pass: at('on', 'required'),
    fail: at('off', 'preferred'),
    unknown: at('unknown'),
  });
});

test('caches ask who connects', () => {
  const document = {
    resource: {
      aws_elasticache_replication_group: {
        users: { user_group_ids: ['g'] },
        token: { auth_token: '${var.token}' },
        open: { user_group_ids: [] },
      },
      aws_elasticache_serverless_cache: { users: { user_group_id: '${aws_elasticache_user_group.g.id}' }, open: {} },
    },
  };
  expect(outcomesOf(authentication, document)).toEqual({
    pass: [...at('token', 'users'), 'aws_elasticache_serverless_cache.users'],
    fail: [...at('open'), 'aws_elasticache_serverless_cache.open'],
  });
});

test('production caches fail over to another zone', () => {
  const over = { automatic_failover_enabled: true, multi_az_enabled: true };
  const document = groups({
    over,
    one: { ...over, multi_az_enabled: false },
    none: {},
    dev: { tags: { stage: 'dev' } },
    unknown: { ...over, multi_az_enabled: '${var.m}' },
  });
  expect(outcomesOf(multiAz, document)).toEqual({
    pass: at('over'),
    fail: at('none', 'one'),
    unknown: at('unknown'),
    'not-applicable': at('dev'),
  });
});

test('production caches have snapshots', () => {
  const document = {
    resource: {
      aws_elasticache_replication_group: {
        kept: { snapshot_retention_limit: 7 },
        off: { snapshot_retention_limit: 0 },
        unknown: { snapshot_retention_limit: '${var.s}' },
      },
      aws_elasticache_serverless_cache: { none: {}, staging: { tags: { stage: 'staging' } } },
    },
  };
  expect(outcomesOf(snapshots, document)).toEqual({
    pass: at('kept'),
    fail: [...at('off'), 'aws_elasticache_serverless_cache.none'],
    unknown: at('unknown'),
    'not-applicable': ['aws_elasticache_serverless_cache.staging'],
  });
});
