import { backups } from '../../../../src/policy/rules/aws/rds/backups';
import { certificateAuthority } from '../../../../src/policy/rules/aws/rds/certificate-authority';
import { copyTags } from '../../../../src/policy/rules/aws/rds/copy-tags';
import { customerKey } from '../../../../src/policy/rules/aws/rds/customer-key';
import { deletionProtection } from '../../../../src/policy/rules/aws/rds/deletion-protection';
import { encrypted } from '../../../../src/policy/rules/aws/rds/encrypted';
import { finalSnapshot } from '../../../../src/policy/rules/aws/rds/final-snapshot';
import { iamAuthentication } from '../../../../src/policy/rules/aws/rds/iam-authentication';
import { logsExported } from '../../../../src/policy/rules/aws/rds/logs-exported';
import { managedPassword } from '../../../../src/policy/rules/aws/rds/managed-password';
import { minorUpgrades } from '../../../../src/policy/rules/aws/rds/minor-upgrades';
import { monitoring } from '../../../../src/policy/rules/aws/rds/monitoring';
import { multiAz } from '../../../../src/policy/rules/aws/rds/multi-az';
import { passwordLiteral } from '../../../../src/policy/rules/aws/rds/password-literal';
import { performanceInsights } from '../../../../src/policy/rules/aws/rds/performance-insights';
import { performanceInsightsKey } from '../../../../src/policy/rules/aws/rds/performance-insights-key';
import { publicAccess } from '../../../../src/policy/rules/aws/rds/public-access';
import { tls } from '../../../../src/policy/rules/aws/rds/tls';
import { Document, messagesOf, outcomesOf } from '../../support';

const instances = (bodies: Record<string, object>): Document => ({ resource: { aws_db_instance: bodies } });
const at = (...names: string[]): string[] => names.map((name) => `aws_db_instance.${name}`);
const prod = { tags: { stage: 'prod', tier: '1' } };
const dev = { tags: { stage: 'dev', tier: '1' } };
const replica = { replicate_source_db: '${aws_db_instance.on.identifier}' };

test('databases are encrypted at rest', () => {
  const document = {
    resource: {
      aws_db_instance: {
        on: { storage_encrypted: true },
        off: {},
        replica,
        unknown: { storage_encrypted: '${var.e}' },
      },
      aws_rds_cluster: { off: { storage_encrypted: false } },
      aws_rds_global_cluster: { source: { source_db_cluster_identifier: 'arn' }, off: {} },
    },
  };
  expect(outcomesOf(encrypted, document)).toEqual({
    pass: at('on'),
    fail: [...at('off'), 'aws_rds_cluster.off', 'aws_rds_global_cluster.off'],
    unknown: at('unknown'),
    'not-applicable': [...at('replica'), 'aws_rds_global_cluster.source'],
  });
});

test('databases of important or confidential data encrypt with a customer-managed key', () => {
  const document = instances({
    own: { ...prod, kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
    none: prod,
    unknown: { ...prod, kms_key_id: '${var.key}' },
    plain: { tags: { tier: '3' } },
    replica: { ...prod, ...replica },
  });
  expect(outcomesOf(customerKey, document)).toEqual({
    pass: at('own'),
    fail: at('none'),
    unknown: at('unknown'),
    'not-applicable': at('plain', 'replica'),
  });
});

test('databases have no public address', () => {
  const document = {
    resource: {
      aws_db_instance: {
        silent: {},
        inside: { publicly_accessible: false },
        unknown: { publicly_accessible: '${var.p}' },
      },
      aws_rds_cluster_instance: { open: { publicly_accessible: true } },
    },
  };
  expect(outcomesOf(publicAccess, document)).toEqual({
    pass: at('inside', 'silent'),
    fail: ['aws_rds_cluster_instance.open'],
    unknown: at('unknown'),
  });
});

test('production databases keep backups for a week or longer', () => {
  const document = instances({
    week: { ...prod, backup_retention_period: 7 },
    day: { ...prod, backup_retention_period: 1 },
    none: prod,
    unlabelled: {},
    unknown: { backup_retention_period: '${var.days}' },
    dev,
    replica: { ...prod, ...replica },
  });
  expect(outcomesOf(backups, document)).toEqual({
    pass: at('week'),
    fail: at('day', 'none', 'unlabelled'),
    unknown: at('unknown'),
    'not-applicable': at('dev', 'replica'),
  });
});

test('production databases are protected from deletion', () => {
  const document = instances({
    on: { ...prod, deletion_protection: true },
    off: prod,
    dev,
    unknown: { deletion_protection: '${var.d}' },
  });
  expect(outcomesOf(deletionProtection, document)).toEqual({
    pass: at('on'),
    fail: at('off'),
    unknown: at('unknown'),
    'not-applicable': at('dev'),
  });
  expect(messagesOf(deletionProtection, instances({ off: prod }))).toEqual([
    'aws_db_instance.off: deletion_protection must be true, got nothing',
  ]);
});

test('production databases leave a snapshot when they are deleted', () => {
  const skip = { skip_final_snapshot: true };
  const document = instances({
    on: prod,
    off: { ...prod, ...skip },
    dev: { ...dev, ...skip },
    unknown: { skip_final_snapshot: '${var.s}' },
  });
  expect(outcomesOf(finalSnapshot, document)).toEqual({
    pass: at('on'),
    fail: at('off'),
    unknown: at('unknown'),
    'not-applicable': at('dev'),
  });
});

test('production databases of tier 0 and 1 stand in two zones', () => {
  const member = (cluster: string, more: object = {}): object => ({
    cluster_identifier: `\${aws_rds_cluster.${cluster}.id}`,
    ...more,
  });
  const document = {
    resource: {
      aws_db_instance: {
        on: { ...prod, multi_az: true },
        off: prod,
        dev,
        low: { tags: { stage: 'prod', tier: '2' } },
        unknown: { ...prod, multi_az: '${var.m}' },
      },
      aws_rds_cluster: {
        two: prod,
        counted: prod,
        one: prod,
        none: prod,
        own: { ...prod, db_cluster_instance_class: 'db.m6gd.large' },
        each: prod,
      },
      aws_rds_cluster_instance: {
        a: member('two'),
        b: member('two'),
        c: member('counted', { count: 3 }),
        d: member('one'),
        e: member('each', { for_each: '${var.zones}' }),
      },
    },
  };
  expect(outcomesOf(multiAz, document)).toEqual({
    pass: [...at('on'), 'aws_rds_cluster.counted', 'aws_rds_cluster.own', 'aws_rds_cluster.two'],
    fail: [...at('off'), 'aws_rds_cluster.none', 'aws_rds_cluster.one'],
    unknown: [...at('unknown'), 'aws_rds_cluster.each'],
    'not-applicable': at('dev', 'low'),
  });
});

test('databases take IAM identities in place of passwords', () => {
  const iam = { iam_database_authentication_enabled: true };
  const document = instances({
    on: { engine: 'postgres', ...iam },
    off: { engine: 'mysql' },
    silent: {},
    oracle: { engine: 'oracle-ee' },
    unknown: { engine: 'postgres', iam_database_authentication_enabled: '${var.i}' },
  });
  expect(outcomesOf(iamAuthentication, document)).toEqual({
    pass: at('on'),
    fail: at('off', 'silent'),
    unknown: at('unknown'),
    'not-applicable': at('oracle'),
  });
});

describe('databases refuse connections without TLS', () => {
  const group = (name: string, value: string): object => ({
    parameter: [
      { name: 'other', value: '1' },
      { name, value },
    ],
  });
  const groups = {
    forced: group('rds.force_ssl', '1'),
    lax: group('rds.force_ssl', '0'),
    mysql: group('require_secure_transport', 'ON'),
    silent: { parameter: [] },
  };
  const named = (engine: string, name: string, more: object = {}): object => ({
    engine,
    parameter_group_name: `\${aws_db_parameter_group.${name}.name}`,
    ...more,
  });

  test('by their parameter group, or by the default of their version', () => {
    const document = {
      resource: {
        aws_db_parameter_group: groups,
        aws_db_instance: {
          forced: named('postgres', 'forced'),
          mysql: named('mysql', 'mysql'),
          newer: { engine: 'postgres', engine_version: '16.3' },
          lax: named('postgres', 'lax', { engine_version: '16.3' }),
          older: { engine: 'postgres', engine_version: '14.9' },
          silent: named('mariadb', 'silent'),
          literal: { engine: 'mysql', parameter_group_name: 'default.mysql8.0' },
          oracle: { engine: 'oracle-se2' },
          group: { engine: 'mysql', parameter_group_name: '${var.group}' },
          engine: { engine: '${var.engine}' },
        },
        aws_rds_cluster_parameter_group: { forced: groups.forced },
        aws_rds_cluster: {
          forced: {
            engine: 'aurora-postgresql',
            db_cluster_parameter_group_name: '${aws_rds_cluster_parameter_group.forced.name}',
          },
          none: { engine: 'aurora-postgresql', engine_version: '16.3' },
        },
      },
    };
    expect(outcomesOf(tls, document)).toEqual({
      pass: [...at('forced', 'mysql', 'newer'), 'aws_rds_cluster.forced'],
      fail: [...at('lax', 'literal', 'older', 'silent'), 'aws_rds_cluster.none'],
      unknown: at('engine', 'group'),
      'not-applicable': at('oracle'),
    });
  });

  test('and the message names the parameter', () => {
    expect(messagesOf(tls, instances({ a: { engine: 'mysql' } }))).toEqual([
      'aws_db_instance.a: parameter_group_name must name a parameter group with require_secure_transport = 1, got none',
    ]);
  });
});

test('Secrets Manager keeps and rotates the master password', () => {
  const document = instances({
    managed: { manage_master_user_password: true },
    written: { password_wo: '${ephemeral.random_password.p.result}' },
    given: { password: '${random_password.p.result}' },
    none: {},
    replica,
    unknown: { manage_master_user_password: '${var.m}' },
  });
  expect(outcomesOf(managedPassword, document)).toEqual({
    pass: at('managed', 'written'),
    fail: at('given', 'none'),
    unknown: at('unknown'),
    'not-applicable': at('replica'),
  });
});

test('no password of a database stands in the Terraform, and none is shown', () => {
  const document = {
    locals: { password: 'hunter2hunter2' },
    resource: {
      aws_db_instance: {
        managed: {},
        reference: { password: '${var.password}' },
        literal: { password: 'hunter2hunter2' },
        local: { password_wo: '${local.password}' },
      },
      aws_rds_cluster: { literal: { master_password: 'hunter2hunter2' } },
    },
  };
  expect(outcomesOf(passwordLiteral, document)).toEqual({
    pass: at('managed', 'reference'),
    fail: [...at('literal', 'local'), 'aws_rds_cluster.literal'],
  });
  expect(messagesOf(passwordLiteral, document).join()).not.toContain('hunter2');
  expect(passwordLiteral.props.exceptable).toBe(false);
});

test('databases export their logs to CloudWatch', () => {
  const exports = (value: unknown): object => ({ enabled_cloudwatch_logs_exports: value });
  const document = instances({
    on: exports(['postgresql']),
    given: exports('${var.logs}'),
    empty: exports([]),
    none: {},
  });
  expect(outcomesOf(logsExported, document)).toEqual({ pass: at('given', 'on'), fail: at('empty', 'none') });
});

test('databases have performance insights', () => {
  const document = instances({
    on: { performance_insights_enabled: true },
    off: {},
    unknown: { performance_insights_enabled: '${var.p}' },
  });
  expect(outcomesOf(performanceInsights, document)).toEqual({
    pass: at('on'),
    fail: at('off'),
    unknown: at('unknown'),
  });
});

test('performance insights of important or confidential data encrypt with a customer-managed key', () => {
  const on = { ...prod, performance_insights_enabled: true };
  const document = instances({
    own: { ...on, performance_insights_kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
    without: prod,
    none: on,
    unknown: { ...prod, performance_insights_enabled: '${var.p}' },
    plain: { performance_insights_enabled: true },
  });
  expect(outcomesOf(performanceInsightsKey, document)).toEqual({
    pass: at('own', 'without'),
    fail: at('none'),
    unknown: at('unknown'),
    'not-applicable': at('plain'),
  });
});

test('databases take minor versions by themselves', () => {
  const upgrade = (value: unknown): object => ({ auto_minor_version_upgrade: value });
  const document = instances({ silent: {}, on: upgrade(true), off: upgrade(false), unknown: upgrade('${var.u}') });
  expect(outcomesOf(minorUpgrades, document)).toEqual({
    pass: at('on', 'silent'),
    fail: at('off'),
    unknown: at('unknown'),
  });
});

test('databases have a certificate of a current authority', () => {
  const authority = (value: string): object => ({ ca_cert_identifier: value });
  const document = instances({
    silent: {},
    new: authority('rds-ca-rsa2048-g1'),
    old: authority('rds-ca-2019'),
    unknown: authority('${var.ca}'),
  });
  expect(outcomesOf(certificateAuthority, document)).toEqual({
    pass: at('new', 'silent'),
    fail: at('old'),
    unknown: at('unknown'),
  });
});

test('databases have enhanced monitoring', () => {
  const every = (value: unknown): object => ({ monitoring_interval: value });
  const document = instances({ on: every(60), off: every(0), none: {}, unknown: every('${var.i}') });
  expect(outcomesOf(monitoring, document)).toEqual({ pass: at('on'), fail: at('none', 'off'), unknown: at('unknown') });
});

test('snapshots carry the tags of their database', () => {
  const document = instances({
    on: { copy_tags_to_snapshot: true },
    off: {},
    unknown: { copy_tags_to_snapshot: '${var.c}' },
  });
  expect(outcomesOf(copyTags, document)).toEqual({ pass: at('on'), fail: at('off'), unknown: at('unknown') });
});
