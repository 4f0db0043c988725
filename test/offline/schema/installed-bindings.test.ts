import { AttributeSchema, BlockSchema, findSchemaSource, SchemaCache, SchemaSource } from '../../../src/offline/schema';
import { REPOSITORY } from './support/project';

const cache = SchemaCache.none();
const sourceOf = (name: string, source = name): SchemaSource =>
  findSchemaSource(REPOSITORY, { name, source }, { cache });

const aws = sourceOf('aws');
const kubernetes = sourceOf('kubernetes');
const google = sourceOf('google');
const datadog = sourceOf('datadog', 'datadog/datadog');

const required = (type: AttributeSchema['type']): AttributeSchema => ({ type, required: true });
const optional = (type: AttributeSchema['type']): AttributeSchema => ({ type, optional: true });
const computed = (type: AttributeSchema['type']): AttributeSchema => ({ type, computed: true });
const settled = (type: AttributeSchema['type']): AttributeSchema => ({ type, optional: true, computed: true });

const blockAt = (block: BlockSchema | undefined, ...path: string[]): BlockSchema | undefined =>
  path.reduce<BlockSchema | undefined>((at, name) => at?.blocks[name]?.block, block);

describe('the AWS bindings', () => {
  test('tell aws_s3_bucket_versioning attribute by attribute', () => {
    expect(aws.resource('aws_s3_bucket_versioning')).toEqual({
      typeName: 'aws_s3_bucket_versioning',
      block: {
        attributes: {
          bucket: required('string'),
          expected_bucket_owner: optional('string'),
          id: settled('string'),
          mfa: optional('string'),
          region: settled('string'),
        },
        blocks: {
          versioning_configuration: {
            nesting: 'list',
            minItems: 1,
            maxItems: 1,
            block: { attributes: { mfa_delete: settled('string'), status: required('string') }, blocks: {} },
          },
        },
      },
    });
  });

  test('tell rules of a security group as the attributes they are', () => {
    expect(aws.resource('aws_security_group')?.block.attributes.ingress).toEqual(
      settled([
        'set',
        [
          'object',
          {
            cidr_blocks: ['list', 'string'],
            description: 'string',
            from_port: 'number',
            ipv6_cidr_blocks: ['list', 'string'],
            prefix_list_ids: ['list', 'string'],
            protocol: 'string',
            security_groups: ['set', 'string'],
            self: 'bool',
            to_port: 'number',
          },
        ],
      ]),
    );
  });

  test('tell the filters of the data source aws_ami as a set of blocks', () => {
    expect(aws.dataSource('aws_ami')?.block.blocks.filter).toEqual({
      nesting: 'set',
      block: { attributes: { name: required('string'), values: required(['set', 'string']) }, blocks: {} },
    });
  });

  test('leave open what the generator skipped', () => {
    const schema = aws.resource('aws_wafv2_web_acl');
    expect([schema?.unknown, blockAt(schema?.block, 'rule')?.attributes.statement]).toEqual([
      ['rule.statement'],
      optional('dynamic'),
    ]);
  });

  test('tell the configuration of the provider at every depth', () => {
    const { attributes, blocks } = aws.provider();
    expect([attributes.region, attributes.allowed_account_ids, attributes.alias, blocks.default_tags]).toEqual([
      optional('string'),
      optional(['set', 'string']),
      undefined,
      { nesting: 'list', block: { attributes: { tags: optional(['map', 'string']) }, blocks: {} } },
    ]);
  });

  test('list resources and data sources apart', () => {
    expect([
      aws.resourceTypes().length,
      aws.dataSourceTypes().length,
      aws.resourceTypes().includes('aws_s3_bucket'),
    ]).toEqual([1581, 630, true]);
  });

  test('have nothing for a misspelt type', () => {
    expect([aws.resource('aws_s3_buckett'), aws.dataSource('aws_s3_buckets'), aws.resource('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the Kubernetes bindings', () => {
  test('tell kubernetes_config_map_v1 attribute by attribute', () => {
    expect(kubernetes.resource('kubernetes_config_map_v1')).toEqual({
      typeName: 'kubernetes_config_map_v1',
      block: {
        attributes: {
          binary_data: optional(['map', 'string']),
          data: optional(['map', 'string']),
          id: settled('string'),
          immutable: optional('bool'),
        },
        blocks: {
          metadata: {
            nesting: 'list',
            minItems: 1,
            maxItems: 1,
            block: {
              attributes: {
                annotations: optional(['map', 'string']),
                generate_name: optional('string'),
                generation: computed('number'),
                labels: optional(['map', 'string']),
                name: settled('string'),
                namespace: optional('string'),
                resource_version: computed('string'),
                uid: computed('string'),
              },
              blocks: {},
            },
          },
        },
      },
    });
  });

  test('tell the dynamic and object-typed attributes of kubernetes_manifest', () => {
    const { attributes, blocks } = kubernetes.resource('kubernetes_manifest')?.block ?? { attributes: {}, blocks: {} };
    expect([attributes, Object.keys(blocks)]).toEqual([
      {
        computed_fields: optional(['list', 'string']),
        manifest: required('dynamic'),
        object: settled('dynamic'),
        wait_for: optional(['object', { fields: ['map', 'string'] }]),
      },
      ['field_manager', 'timeouts', 'wait'],
    ]);
  });

  test('tell timeouts as a single block', () => {
    expect(kubernetes.resource('kubernetes_deployment_v1')?.block.blocks.timeouts).toEqual({
      nesting: 'single',
      block: {
        attributes: { create: optional('string'), delete: optional('string'), update: optional('string') },
        blocks: {},
      },
    });
  });

  test('read resources whose structs are in files beside them', () => {
    const pod = blockAt(kubernetes.resource('kubernetes_deployment_v1')?.block, 'spec', 'template', 'spec');
    expect(blockAt(pod, 'container', 'port')?.attributes.container_port).toEqual(required('number'));
  });
});

describe('the Google bindings', () => {
  test('tell google_service_account attribute by attribute', () => {
    expect(google.resource('google_service_account')?.block).toEqual({
      attributes: {
        account_id: required('string'),
        create_ignore_already_exists: optional('bool'),
        description: optional('string'),
        disabled: optional('bool'),
        display_name: optional('string'),
        email: computed('string'),
        id: settled('string'),
        member: computed('string'),
        name: computed('string'),
        project: settled('string'),
        unique_id: computed('string'),
      },
      blocks: { timeouts: { nesting: 'single', block: { attributes: { create: optional('string') }, blocks: {} } } },
    });
  });
});

describe('the Datadog bindings', () => {
  test('tell datadog_downtime_schedule as blocks of single nesting', () => {
    const block = datadog.resource('datadog_downtime_schedule')?.block;
    expect(
      Object.entries(block?.blocks ?? {}).map(([name, { nesting, maxItems }]) => [name, nesting, maxItems]),
    ).toEqual([
      ['monitor_identifier', 'single', undefined],
      ['one_time_schedule', 'single', undefined],
      ['recurring_schedule', 'single', undefined],
    ]);
  });

  test('tell a list of lists, and that the inner one may be a set', () => {
    const schema = datadog.resource('datadog_csm_threats_policy');
    expect([schema?.block.attributes.host_tags_lists?.type, schema?.unknown]).toEqual([
      ['set', ['list', 'string']],
      ['host_tags_lists'],
    ]);
  });
});

test('a stack of 25 AWS types is read cold in two seconds at most', () => {
  const types = findSchemaSource(REPOSITORY, { name: 'aws' }, { cache }).resourceTypes().slice(300, 325);
  const started = performance.now();
  const source = findSchemaSource(REPOSITORY, { name: 'aws' }, { cache });
  const read = types.filter((type) => source.resource(type) !== undefined);
  expect([read.length, performance.now() - started < 2000]).toEqual([25, true]);
});
