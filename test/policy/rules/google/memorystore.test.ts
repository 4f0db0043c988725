import { authentication } from '../../../../src/policy/rules/google/memorystore/authentication';
import { customerKey } from '../../../../src/policy/rules/google/memorystore/customer-key';
import { deletionProtection } from '../../../../src/policy/rules/google/memorystore/deletion-protection';
import { tls } from '../../../../src/policy/rules/google/memorystore/tls';
import { zones } from '../../../../src/policy/rules/google/memorystore/zones';
import { Document, outcomesOf } from '../../support';

const caches = (
  google_redis_instance: Record<string, object>,
  google_redis_cluster: Record<string, object> = {},
  google_memorystore_instance: Record<string, object> = {},
): Document => ({ resource: { google_redis_instance, google_redis_cluster, google_memorystore_instance } });
const redis = (...names: string[]): string[] => names.map((name) => `google_redis_instance.${name}`);
const cluster = (...names: string[]): string[] => names.map((name) => `google_redis_cluster.${name}`);
const valkey = (...names: string[]): string[] => names.map((name) => `google_memorystore_instance.${name}`);
const prod = { labels: { stage: 'prod', tier: '1' } };
const dev = { labels: { stage: 'dev', tier: '3' } };

test('caches ask who connects', () => {
  const document = caches(
    { on: { auth_enabled: true }, off: {}, unknown: { auth_enabled: '${var.auth}' } },
    { on: { authorization_mode: 'AUTH_MODE_IAM_AUTH' }, off: {} },
    { on: { authorization_mode: 'IAM_AUTH' }, off: { authorization_mode: 'AUTH_DISABLED' } },
  );
  expect(outcomesOf(authentication, document)).toEqual({
    pass: [...valkey('on'), ...cluster('on'), ...redis('on')],
    fail: [...valkey('off'), ...cluster('off'), ...redis('off')],
    unknown: redis('unknown'),
  });
});

test('caches refuse connections without TLS', () => {
  const mode = (transit_encryption_mode: string): object => ({ transit_encryption_mode });
  const document = caches(
    { on: mode('SERVER_AUTHENTICATION'), off: {}, unknown: mode('${var.mode}') },
    { on: mode('TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION'), off: mode('TRANSIT_ENCRYPTION_MODE_DISABLED') },
    { on: mode('SERVER_AUTHENTICATION'), off: mode('TRANSIT_ENCRYPTION_DISABLED') },
  );
  expect(outcomesOf(tls, document)).toEqual({
    pass: [...valkey('on'), ...cluster('on'), ...redis('on')],
    fail: [...valkey('off'), ...cluster('off'), ...redis('off')],
    unknown: redis('unknown'),
  });
});

test('production caches fail over to another zone', () => {
  const document = caches(
    {
      two: { ...prod, tier: 'STANDARD_HA' },
      one: { ...prod, tier: 'BASIC' },
      none: prod,
      unknown: { ...prod, tier: '${var.tier}' },
      dev,
    },
    { two: { replica_count: 1 }, none: {} },
    { single: { replica_count: 2, zone_distribution_config: { mode: 'SINGLE_ZONE' } } },
  );
  expect(outcomesOf(zones, document)).toEqual({
    pass: [...cluster('two'), ...redis('two')],
    fail: [...valkey('single'), ...cluster('none'), ...redis('none', 'one')],
    unknown: redis('unknown'),
    'not-applicable': redis('dev'),
  });
});

test('caches of important or confidential data encrypt with a customer-managed key', () => {
  const document = caches(
    {
      own: { ...prod, customer_managed_key: 'projects/p/locations/l/keyRings/r/cryptoKeys/k' },
      none: prod,
      unknown: { ...prod, customer_managed_key: '${var.key}' },
      dev,
    },
    {},
    { own: { ...prod, kms_key: 'projects/p/locations/l/keyRings/r/cryptoKeys/k' }, none: prod },
  );
  expect(outcomesOf(customerKey, document)).toEqual({
    pass: [...valkey('own'), ...redis('own')],
    fail: [...valkey('none'), ...redis('none')],
    unknown: redis('unknown'),
    'not-applicable': redis('dev'),
  });
});

test('production caches are protected from deletion', () => {
  const protection = (value: unknown): object => ({ ...prod, deletion_protection_enabled: value });
  const document = caches({}, { silent: prod, off: protection(false), unknown: protection('${var.d}'), dev });
  expect(outcomesOf(deletionProtection, document)).toEqual({
    pass: cluster('silent'),
    fail: cluster('off'),
    unknown: cluster('unknown'),
    'not-applicable': cluster('dev'),
  });
});
