import { oncePerApp } from '../../../src/policy/resource/once-per-app';
import { PolicyResource } from '../../../src/policy/resource/policy-resource';
import { ResourceGraph } from '../../../src/policy/resource/resource-graph';
import { Document, graphOf } from '../support';

function resource(graph: ResourceGraph, address: string): PolicyResource {
  const found = graph.resources.find((each) => each.address === address);
  if (found === undefined) throw new Error(`no ${address}`);
  return found;
}

const one = (document: Document, address: string): PolicyResource => resource(graphOf({ main: document }), address);

describe('a value', () => {
  const document = {
    locals: { days: 30, alias: '${local.days}', name: 'acme-${local.days}' },
    variable: { name: { default: 'x' } },
    resource: {
      aws_sqs_queue: {
        a: {
          literal: 'x',
          escaped: '$${x}',
          local: '${local.alias}',
          composed: 'q-${local.name}',
          variable: '${var.name}',
          other: '${aws_sqs_queue.b.name}',
          computed: '${aws_sqs_queue.b.arn}',
          gone: '${aws_sqs_queue.nobody.name}',
          circle: '${aws_sqs_queue.a.circle}',
          nothing: null,
          called: '${upper("x")}',
        },
        b: { name: 'b-${local.days}' },
      },
    },
  };
  const queue = one(document, 'aws_sqs_queue.a');

  test.each([
    ['literal', 'x'],
    ['escaped', '${x}'],
    ['local', 30],
    ['composed', 'q-acme-30'],
    ['other', 'b-30'],
  ])('%s is known', (path, value) => {
    expect(queue.value(path)).toMatchObject({ literal: value, isUnknown: false });
  });

  test.each([
    ['variable', 'var.name'],
    ['computed', 'aws_sqs_queue.b.arn'],
    ['gone', 'aws_sqs_queue.nobody.name'],
    ['circle', 'aws_sqs_queue.a.circle'],
    ['called', 'upper("x")'],
  ])('%s names the expression that nobody can see through', (path, expression) => {
    expect(queue.value(path).expression).toBe(expression);
  });

  test.each(['nothing', 'never', 'literal.below'])('%s is absent', (path) => {
    expect(queue.value(path).isAbsent).toBe(true);
  });
});

describe('a path', () => {
  const workload = one(
    {
      resource: {
        x_y: {
          a: {
            spec: {
              container: [
                { name: 'web', port: [{ number: 80 }, { number: 81 }] },
                { name: 'proxy', port: { number: 90 } },
              ],
              list: ['a', '${var.b}'],
              behind: '${var.blocks}',
            },
            dynamic: { rule: { for_each: '${var.rules}', content: { from: '${rule.value}', open: true } } },
          },
        },
      },
    },
    'x_y.a',
  );

  test('goes into every block of a list', () => {
    expect(workload.values('spec.container.port.number').map(({ number }) => number)).toEqual([80, 81, 90]);
  });

  test('names blocks by their name, and others by their place', () => {
    expect(workload.mustBeOneOf('spec.container.port.number', ['1']).map(({ key }) => key)).toEqual([
      'spec.container[web].port[0].number',
      'spec.container[web].port[1].number',
      'spec.container[proxy].port.number',
    ]);
  });

  test('sees the elements of a list one by one', () => {
    expect(workload.values('spec.list').map(({ text, expression }) => text ?? expression)).toEqual(['a', 'var.b']);
  });

  test('that ends behind an expression is unknown', () => {
    expect(workload.value('spec.behind.deep').expression).toBe('var.blocks');
  });

  test('is given where an expression stands, and unknown behind one', () => {
    expect(workload.mustBeGiven('spec.behind')).toEqual([]);
    expect(workload.mustBeGiven('spec.behind.deep')).toEqual([expect.objectContaining({ message: 'var.blocks' })]);
    expect(workload.mustBeGiven('spec.nowhere').map(({ message }) => message)).toEqual([
      'spec.nowhere must be given, got nothing',
    ]);
  });

  test('goes into dynamic blocks', () => {
    expect(workload.value('rule.open').bool).toBe(true);
    expect(workload.value('rule.from').expression).toBe('rule.value');
  });
});

test('a key that holds dots stands in brackets', () => {
  const service = one({ resource: { x_y: { a: { metadata: [{ labels: { 'a.b/c': 'd' } }] } } } }, 'x_y.a');
  expect(service.value('metadata.labels["a.b/c"]').text).toBe('d');
  expect(service.mustBeAbsent('metadata.labels["a.b/c"]').map(({ message }) => message)).toEqual([
    'metadata.labels["a.b/c"] must not be given, got "d"',
  ]);
});

describe('a reference', () => {
  const graph = graphOf({
    main: {
      resource: {
        aws_s3_bucket: { a: { bucket: 'acme-a' }, b: {}, c: { count: 0 } },
        aws_s3_bucket_policy: {
          a: { bucket: '${aws_s3_bucket.a.id}', policy: 'x' },
          literal: { bucket: 'acme-a' },
          somebody: { bucket: '${var.bucket}' },
          list: { policy: ['${format("%s/*", aws_s3_bucket.b.arn)}'] },
        },
      },
    },
  });

  test('is followed back, by reference and by name', () => {
    const bucket = resource(graph, 'aws_s3_bucket.a');
    expect(bucket.referencing('aws_s3_bucket_policy', 'bucket').map(({ name }) => name)).toEqual(['a', 'literal']);
  });

  test('in the midst of an expression counts where any argument will do', () => {
    const bucket = resource(graph, 'aws_s3_bucket.b');
    expect(bucket.referencing('aws_s3_bucket_policy').map(({ name }) => name)).toEqual(['list']);
  });

  test('leads to the resource it means', () => {
    expect(resource(graph, 'aws_s3_bucket_policy.a').target('bucket')?.address).toBe('aws_s3_bucket.a');
    expect(resource(graph, 'aws_s3_bucket_policy.literal').target('bucket')).toBeUndefined();
  });

  test('of what might mean anything makes a missing companion unknown', () => {
    const bucket = resource(graph, 'aws_s3_bucket.b');
    expect(bucket.mustBeReferencedBy('aws_s3_bucket_policy', 'bucket').map(({ message }) => message)).toEqual([
      'var.bucket',
    ]);
  });

  test('a resource of which there are none is not judged', () => {
    expect(graph.ofType('aws_s3_bucket').map(({ name }) => name)).toEqual(['a', 'b']);
  });
});

test('values and references are followed into another stack of the app, through its remote state', () => {
  const backend = { s3: { bucket: 'states', key: 'data.tfstate', region: 'eu-west-1' } };
  const graph = graphOf({
    data: {
      terraform: { backend },
      resource: { aws_kms_key: { key: { description: 'the key' } } },
      output: { arn: { value: '${aws_kms_key.key.arn}' }, text: { value: '${aws_kms_key.key.description}' } },
    },
    app: {
      data: { terraform_remote_state: { data: { backend: 's3', config: { bucket: 'states', key: 'data.tfstate' } } } },
      resource: {
        aws_sqs_queue: {
          q: {
            kms_master_key_id: '${data.terraform_remote_state.data.outputs.arn}',
            name: '${data.terraform_remote_state.data.outputs.text}',
          },
        },
      },
    },
  });
  const queue = resource(graph, 'aws_sqs_queue.q');
  expect(queue.value('name').text).toBe('the key');
  expect(queue.target('kms_master_key_id')?.address).toBe('aws_kms_key.key');
  expect(resource(graph, 'aws_kms_key.key').referencing('aws_sqs_queue')).toEqual([queue]);
});

test('facts come from the labels of a resource, else from another part of the same construct', () => {
  const made = (path: string): object => ({
    metadata: { path: `${path}/Part`, roadbed: { path, construct: 'PavedService', version: '1.0' } },
  });
  const graph = graphOf({
    main: {
      resource: {
        aws_iam_role: { a: { tags: { tier: '0', stage: 'prod', team: 'payments' }, '//': made('s/a') } },
        aws_iam_role_policy: { a: { '//': made('s/a') }, b: { '//': made('s/b') } },
      },
    },
  });
  expect(resource(graph, 'aws_iam_role_policy.a')).toMatchObject({ tier: 0, stage: 'prod', team: 'payments' });
  expect(resource(graph, 'aws_iam_role_policy.b').tier).toBeUndefined();
});

test('what is true of a whole app is worked out once in each', () => {
  const asked: string[] = [];
  const queues = oncePerApp((each) => {
    asked.push(each.address);
    return each.inApp('aws_sqs_queue').length;
  });
  const app = graphOf({ main: { resource: { aws_sqs_queue: { a: {}, b: {} } } } });
  const other = graphOf({ main: { resource: { aws_sqs_queue: { c: {} } } } });
  const [a, b] = [resource(app, 'aws_sqs_queue.a'), resource(app, 'aws_sqs_queue.b')];
  expect([a, b, resource(other, 'aws_sqs_queue.c')].map(queues)).toEqual([2, 2, 1]);
  expect(asked).toEqual(['aws_sqs_queue.a', 'aws_sqs_queue.c']);
});
