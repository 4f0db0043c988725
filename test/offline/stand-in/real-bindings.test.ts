import { join } from 'node:path';
import { factsFor } from '../../../src/offline/facts/facts-for';
import { findSchemaSource, SchemaCache } from '../../../src/offline/schema';
import { startStandInProviders } from '../../../src/offline/stand-in';
import { describeWithTerraform, RealTerraform } from './real-terraform';

const PROJECT = join(__dirname, '../../..');

const DEPLOYMENT = {
  metadata: { name: 'web', namespace: '${kubernetes_namespace_v1.web.id}', labels: { app: 'web' } },
  spec: {
    replicas: '2',
    selector: { match_labels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: {
        container: [{ name: 'web', image: 'web:1', port: [{ container_port: 80 }], env: [{ name: 'A', value: 'b' }] }],
        volume: [{ name: 'tmp', empty_dir: {} }],
      },
    },
  },
};

const STACK = {
  terraform: {
    required_providers: { aws: { source: 'hashicorp/aws' }, kubernetes: { source: 'hashicorp/kubernetes' } },
  },
  provider: { aws: [{ region: 'eu-west-1', default_tags: [{ tags: { team: 'web' } }] }], kubernetes: [{}] },
  data: {
    aws_iam_policy_document: {
      trust: {
        statement: [
          { actions: ['sts:AssumeRole'], principals: [{ type: 'Service', identifiers: ['ec2.amazonaws.com'] }] },
        ],
      },
    },
  },
  resource: {
    aws_iam_role: { web: { name: 'web', assume_role_policy: '${data.aws_iam_policy_document.trust.json}' } },
    aws_s3_bucket: { web: { bucket: 'web', tags: { tier: 'hot' } } },
    kubernetes_namespace_v1: { web: { metadata: { name: 'web' } } },
    kubernetes_deployment_v1: { web: DEPLOYMENT },
    kubernetes_manifest: {
      web: {
        manifest: {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: 'c', namespace: 'web' },
          data: { role: '${aws_iam_role.web.arn}' },
        },
      },
    },
  },
};

describeWithTerraform('stand-ins for the kubernetes and aws providers', () => {
  let terraform: RealTerraform;

  beforeAll(async () => {
    const providers = ['aws', 'kubernetes'].map((name) => {
      const schemas = findSchemaSource(PROJECT, { name, source: `hashicorp/${name}` }, { cache: SchemaCache.ofUser() });
      const resources = Object.keys(STACK.resource).filter((type) => type.startsWith(`${name}_`));
      const used = { resources, dataSources: name === 'aws' ? ['aws_iam_policy_document'] : [] };
      const facts = factsFor(schemas.address);
      return { schemas, used, ...(facts ? { facts } : {}) };
    });
    terraform = await RealTerraform.start({ providers });
    terraform.write(STACK);
    await terraform.init();
  });
  afterAll(() => terraform.close());

  test('plan what the providers would: their defaults, the region, and default tags', async () => {
    const { resource_changes } = await terraform.plan();
    const after = Object.fromEntries(resource_changes.map(({ address, change }) => [address, change.after]));
    expect(after['aws_iam_role.web']).toMatchObject({ path: '/', max_session_duration: 3600 });
    expect(after['aws_s3_bucket.web']).toMatchObject({ region: 'eu-west-1', tags_all: { team: 'web', tier: 'hot' } });
    expect(after['kubernetes_deployment_v1.web']).toMatchObject({
      wait_for_rollout: true,
      spec: [{ paused: false, min_ready_seconds: 0 }],
    });
  });

  test('apply, and then plan nothing', async () => {
    await terraform.apply();
    expect(await terraform.actions()).toEqual({});
  });

  test('replace what the providers replace, and update the rest', async () => {
    const changed = structuredClone(STACK);
    changed.resource.aws_s3_bucket.web = { bucket: 'other', tags: { tier: 'cold' } };
    changed.resource.kubernetes_deployment_v1.web.spec.replicas = '3';
    changed.resource.kubernetes_manifest.web.manifest.metadata.name = 'd';
    terraform.write(changed);
    expect(await terraform.actions()).toEqual({
      'aws_s3_bucket.web': 'delete,create',
      'kubernetes_deployment_v1.web': 'update',
      'kubernetes_manifest.web': 'delete,create',
    });
  });

  test('say what they did not check', () => {
    expect(terraform.notes()).toEqual([
      'kubernetes_manifest: planned as the object it is given; a real plan asks the cluster, which must have its definition',
    ]);
  });
});

it.each([
  [['aws_vpc', 'aws_s3_bucket'], ['facts of aws_vpc are of 5.46.0']],
  [['aws_s3_bucket', 'aws_iam_role'], []],
])('facts of another version are told for the types that they are used for: %j', async (resources, told) => {
  const schemas = findSchemaSource(PROJECT, { name: 'aws', source: 'hashicorp/aws' }, { cache: SchemaCache.ofUser() });
  const standIns = await startStandInProviders({
    providers: [{ schemas, facts: factsFor(schemas.address), used: { resources, dataSources: [] } }],
  });
  await standIns.close();
  expect(standIns.notes()).toEqual(told.map((text) => expect.stringContaining(text)));
});
