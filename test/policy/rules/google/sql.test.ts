import { backups } from '../../../../src/policy/rules/google/sql/backups';
import { customerKey } from '../../../../src/policy/rules/google/sql/customer-key';
import { deletionProtection } from '../../../../src/policy/rules/google/sql/deletion-protection';
import { hardenedFlags } from '../../../../src/policy/rules/google/sql/hardened-flags';
import { iamAuthentication } from '../../../../src/policy/rules/google/sql/iam-authentication';
import { logFlags } from '../../../../src/policy/rules/google/sql/log-flags';
import { openNetwork } from '../../../../src/policy/rules/google/sql/open-network';
import { passwordLiteral } from '../../../../src/policy/rules/google/sql/password-literal';
import { passwordPolicy } from '../../../../src/policy/rules/google/sql/password-policy';
import { pointInTime } from '../../../../src/policy/rules/google/sql/point-in-time';
import { publicAddress } from '../../../../src/policy/rules/google/sql/public-address';
import { regional } from '../../../../src/policy/rules/google/sql/regional';
import { tls } from '../../../../src/policy/rules/google/sql/tls';
import { Document, messagesOf, outcomesOf } from '../../support';

const at = (...names: string[]): string[] => names.map((name) => `google_sql_database_instance.${name}`);

/** What another part of the same construct says in its labels holds for the database too. */
const part = (path: string): object => ({
  '//': { metadata: { roadbed: { path, construct: 'Database', version: '1' } } },
});
const prod = part('app/prod');
const dev = part('app/dev');
const plain = part('app/plain');
const replica = { ...prod, master_instance_name: 'primary' };
const instances = (bodies: Record<string, object>): Document => ({
  resource: {
    google_pubsub_topic: {
      prod: { ...prod, labels: { stage: 'prod', tier: '1' } },
      dev: { ...dev, labels: { stage: 'dev', tier: '1' } },
      plain: { ...plain, labels: { stage: 'prod', tier: '3' } },
    },
    google_sql_database_instance: bodies,
  },
});

const network = (ip_configuration: unknown): object => ({ settings: { ip_configuration } });
const flags = (database_version: string, database_flags: unknown): object => ({
  database_version,
  settings: { database_flags },
});
const list = (pairs: Record<string, string>): object[] =>
  Object.entries(pairs).map(([name, value]) => ({ name, value }));

test('databases have no public address', () => {
  const document = instances({
    private: network({ ipv4_enabled: false }),
    public: network({ ipv4_enabled: true }),
    silent: network([{ private_network: 'main' }]),
    none: {},
    unknown: network({ ipv4_enabled: '${var.public}' }),
  });
  expect(outcomesOf(publicAddress, document)).toEqual({
    pass: at('private'),
    fail: at('none', 'public', 'silent'),
    unknown: at('unknown'),
  });
});

test('databases do not let the whole internet connect', () => {
  const networks = (...values: string[]): object =>
    network({ authorized_networks: values.map((value) => ({ name: 'n', value })) });
  const document = instances({
    office: networks('198.51.100.0/24'),
    none: {},
    world: networks('198.51.100.0/24', '0.0.0.0/0'),
    half: networks('128.0.0.0/1'),
    six: networks('::/0'),
    unknown: networks('${var.cidr}'),
  });
  expect(outcomesOf(openNetwork, document)).toEqual({
    pass: at('none', 'office'),
    fail: at('half', 'six', 'world'),
    unknown: at('unknown'),
  });
});

test('databases refuse connections without TLS', () => {
  const document = instances({
    encrypted: network({ ssl_mode: 'ENCRYPTED_ONLY' }),
    certificates: network({ ssl_mode: 'TRUSTED_CLIENT_CERTIFICATE_REQUIRED' }),
    both: network({ ssl_mode: 'ALLOW_UNENCRYPTED_AND_ENCRYPTED' }),
    none: {},
    unknown: network({ ssl_mode: '${var.mode}' }),
  });
  expect(outcomesOf(tls, document)).toEqual({
    pass: at('certificates', 'encrypted'),
    fail: at('both', 'none'),
    unknown: at('unknown'),
  });
});

test('production databases are backed up every day, and keep a week of it', () => {
  const backup = (backup_configuration: object): object => ({ ...prod, settings: { backup_configuration } });
  const document = instances({
    silent: backup({ enabled: true }),
    two: backup({ enabled: true, backup_retention_settings: { retained_backups: 14 } }),
    day: backup({ enabled: true, backup_retention_settings: { retained_backups: 1 } }),
    off: backup({ enabled: false }),
    none: prod,
    unlabelled: {},
    unknown: backup({ enabled: '${var.backups}' }),
    dev,
    replica,
  });
  expect(outcomesOf(backups, document)).toEqual({
    pass: at('silent', 'two'),
    fail: at('day', 'none', 'off', 'unlabelled'),
    unknown: at('unknown'),
    'not-applicable': at('dev', 'replica'),
  });
});

test('production databases can be restored to any time of the last week', () => {
  const recovery = (database_version: string, backup_configuration: object): object => ({
    ...prod,
    database_version,
    settings: { backup_configuration },
  });
  const document = instances({
    postgres: recovery('POSTGRES_16', { point_in_time_recovery_enabled: true }),
    mysql: recovery('MYSQL_8_0', { binary_log_enabled: true }),
    day: recovery('POSTGRES_16', { point_in_time_recovery_enabled: true, transaction_log_retention_days: 1 }),
    other: recovery('POSTGRES_16', { binary_log_enabled: true }),
    none: recovery('SQLSERVER_2022_STANDARD', {}),
    unknown: recovery('POSTGRES_16', { point_in_time_recovery_enabled: '${var.p}' }),
    engine: recovery('${var.version}', { point_in_time_recovery_enabled: true }),
    dev: { ...dev, database_version: 'POSTGRES_16' },
    replica,
  });
  expect(outcomesOf(pointInTime, document)).toEqual({
    pass: at('mysql', 'postgres'),
    fail: at('day', 'none', 'other'),
    unknown: at('engine', 'unknown'),
    'not-applicable': at('dev', 'replica'),
  });
});

test('production databases are protected from deletion', () => {
  const settings = { deletion_protection_enabled: true };
  const document = instances({
    on: { ...prod, settings },
    terraform: { ...prod, deletion_protection: false, settings },
    api: { ...prod, deletion_protection: true },
    unknown: { ...prod, settings: { deletion_protection_enabled: '${var.d}' } },
    dev,
  });
  expect(outcomesOf(deletionProtection, document)).toEqual({
    pass: at('on'),
    fail: at('api', 'terraform'),
    unknown: at('unknown'),
    'not-applicable': at('dev'),
  });
});

test('production databases of tier 0 and 1 stand in two zones', () => {
  const zones = (availability_type: string): object => ({ ...prod, settings: { availability_type } });
  const document = instances({
    two: zones('REGIONAL'),
    one: zones('ZONAL'),
    none: prod,
    unknown: zones('${var.zones}'),
    dev,
    plain,
    replica,
  });
  expect(outcomesOf(regional, document)).toEqual({
    pass: at('two'),
    fail: at('none', 'one'),
    unknown: at('unknown'),
    'not-applicable': at('dev', 'plain', 'replica'),
  });
});

test('databases take IAM identities in place of passwords', () => {
  const document = instances({
    postgres: flags('POSTGRES_16', list({ 'cloudsql.iam_authentication': 'on' })),
    mysql: flags('MYSQL_8_0', list({ cloudsql_iam_authentication: 'on' })),
    off: flags('POSTGRES_16', list({ 'cloudsql.iam_authentication': 'off' })),
    none: { database_version: 'POSTGRES_16' },
    server: { database_version: 'SQLSERVER_2022_STANDARD' },
    value: flags('POSTGRES_16', list({ 'cloudsql.iam_authentication': '${var.iam}' })),
    name: flags('POSTGRES_16', list({ '${var.flag}': 'on' })),
    unknown: flags('POSTGRES_16', '${var.flags}'),
  });
  expect(outcomesOf(iamAuthentication, document)).toEqual({
    pass: at('mysql', 'postgres'),
    fail: at('none', 'off'),
    unknown: at('name', 'unknown', 'value'),
    'not-applicable': at('server'),
  });
});

test('databases of important or confidential data encrypt with a customer-managed key', () => {
  const document = instances({
    own: { ...prod, encryption_key_name: 'projects/p/locations/l/keyRings/r/cryptoKeys/k' },
    none: prod,
    unknown: { ...prod, encryption_key_name: '${var.key}' },
    plain,
    replica,
  });
  expect(outcomesOf(customerKey, document)).toEqual({
    pass: at('own'),
    fail: at('none'),
    unknown: at('unknown'),
    'not-applicable': at('plain', 'replica'),
  });
});

test('no password of a database stands in the Terraform, and none is shown', () => {
  const document = {
    locals: { password: 'hunter2hunter2' },
    resource: {
      google_sql_database_instance: {
        silent: {},
        root: { root_password: 'hunter2hunter2' },
        replica: { replica_configuration: { password: 'hunter2hunter2' } },
      },
      google_sql_user: {
        iam: { type: 'CLOUD_IAM_USER' },
        reference: { password: '${random_password.p.result}' },
        literal: { password: 'hunter2hunter2' },
        local: { password_wo: '${local.password}' },
      },
    },
  };
  expect(outcomesOf(passwordLiteral, document)).toEqual({
    pass: [...at('silent'), 'google_sql_user.iam', 'google_sql_user.reference'],
    fail: [...at('replica', 'root'), 'google_sql_user.literal', 'google_sql_user.local'],
  });
  expect(messagesOf(passwordLiteral, document).join()).not.toContain('hunter2');
  expect(passwordLiteral.props.exceptable).toBe(false);
});

test('PostgreSQL logs who connects, what is changed and what fails', () => {
  const right = {
    log_connections: 'on',
    log_disconnections: 'on',
    log_statement: 'ddl',
    'cloudsql.enable_pgaudit': 'on',
  };
  const document = instances({
    right: flags('POSTGRES_16', list(right)),
    quiet: flags('POSTGRES_16', list({ ...right, log_min_messages: 'panic' })),
    slow: flags('POSTGRES_16', list({ ...right, log_min_duration_statement: '100' })),
    none: { database_version: 'POSTGRES_16' },
    unknown: flags('POSTGRES_16', list({ ...right, log_statement: '${var.statement}' })),
    mysql: { database_version: 'MYSQL_8_0' },
  });
  expect(outcomesOf(logFlags, document)).toEqual({
    pass: at('right'),
    fail: at('none', 'quiet', 'slow'),
    unknown: at('unknown'),
    'not-applicable': at('mysql'),
  });
  const off = instances({ a: flags('POSTGRES_16', list({ ...right, log_connections: 'off' })) });
  expect(messagesOf(logFlags, off)).toEqual([
    'google_sql_database_instance.a: settings.database_flags[log_connections] must be "on", got "off"',
  ]);
});

test('MySQL and SQL Server have what attackers use switched off', () => {
  const server = { 'remote access': 'off', '3625': 'on' };
  const document = instances({
    mysql: flags('MYSQL_8_0', list({ skip_show_database: 'on', local_infile: 'off' })),
    server: flags('SQLSERVER_2022_STANDARD', list(server)),
    files: flags('MYSQL_8_0', list({ skip_show_database: 'on', local_infile: 'on' })),
    scripts: flags('SQLSERVER_2022_STANDARD', list({ ...server, 'external scripts enabled': 'on' })),
    postgres: { database_version: 'POSTGRES_16' },
    unknown: flags('MYSQL_8_0', '${var.flags}'),
  });
  expect(outcomesOf(hardenedFlags, document)).toEqual({
    pass: at('mysql', 'server'),
    fail: at('files', 'scripts'),
    unknown: at('unknown'),
    'not-applicable': at('postgres'),
  });
});

test('databases refuse weak passwords', () => {
  const policy = { enable_password_policy: true, min_length: 12, complexity: 'COMPLEXITY_DEFAULT' };
  const database = (password_validation_policy: unknown, database_version = 'POSTGRES_17'): object => ({
    database_version,
    settings: { password_validation_policy },
  });
  const document = instances({
    strong: database(policy),
    strong_mysql: database([policy], 'MYSQL_8_4'),
    short: database({ ...policy, min_length: 8 }),
    simple: database({ ...policy, complexity: undefined }),
    off: database({ ...policy, enable_password_policy: false }),
    none: database(undefined),
    replica: { ...replica, ...database(undefined) },
    server: database(undefined, 'SQLSERVER_2022_STANDARD'),
    unknown: database('${var.policy}'),
  });
  expect(outcomesOf(passwordPolicy, document)).toEqual({
    pass: at('strong', 'strong_mysql'),
    fail: at('none', 'off', 'short', 'simple'),
    unknown: at('unknown'),
    'not-applicable': at('replica', 'server'),
  });
});
