import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { recordOf } from '../../../src/core/terraform';
import { planDocument } from '../../../src/policy/input/plan/plan-document';
import { ResourceGraph } from '../../../src/policy/resource/resource-graph';

/** A plan that Terraform 1.11 made: two modules, instances by key, a sensitive variable, values known after apply. */
const SHOP = JSON.parse(readFileSync(join(__dirname, 'fixtures/shop.plan.json'), 'utf8')) as Record<string, unknown>;

const bodyOf = (plan: Record<string, unknown>, type: string, name: string) => {
  const document = planDocument(plan, 'shop');
  return recordOf(
    recordOf(recordOf(type.startsWith('data.') ? document.data : document.resource)[type.replace('data.', '')])[name],
  );
};
const shop = (type: string, name: string) => bodyOf(SHOP, type, name);

test('every instance of every module is there, and so is every data source that was read', () => {
  const document = planDocument(SHOP, 'shop');
  expect(Object.keys(recordOf(recordOf(document.resource).aws_s3_bucket)).sort()).toEqual([
    'module.archive["eu"].this[0]',
    'module.archive["us"].this[0]',
    'open',
    'uploads["images"]',
    'uploads["invoices"]',
  ]);
  expect(shop('data.aws_caller_identity', 'me')).toMatchObject({ account_id: '000000000000' });
});

test('a resource is called by its address in the whole plan', () => {
  const resource = shop('aws_s3_bucket', 'module.archive["eu"].this[0]');
  expect(resource['//']).toEqual({
    metadata: {
      path: 'shop/module.archive["eu"].aws_s3_bucket.this[0]',
      address: 'module.archive["eu"].aws_s3_bucket.this[0]',
    },
  });
});

test.each([
  ['aws_db_instance', 'orders', 'kms_key_id', '${aws_kms_key.data.arn}'],
  ['aws_s3_bucket_public_access_block', 'uploads["images"]', 'bucket', '${aws_s3_bucket.uploads["images"].id}'],
  [
    'aws_s3_bucket_public_access_block',
    'module.archive["us"].this[0]',
    'bucket',
    '${module.archive["us"].aws_s3_bucket.this[0].id}',
  ],
  ['aws_s3_bucket_versioning', 'eu', 'bucket', '${module.archive["eu"].aws_s3_bucket.this[0].id}'],
])('%s.%s refers to what its configuration refers to', (type, name, argument, expression) => {
  expect(shop(type, name)[argument]).toBe(expression);
});

test('a variable of a module is seen through to what it is given, in nested blocks too', () => {
  const encryption = shop('aws_s3_bucket_server_side_encryption_configuration', 'module.archive["eu"].this');
  expect(encryption.rule).toEqual([
    {
      apply_server_side_encryption_by_default: [
        { sse_algorithm: 'aws:kms', kms_master_key_id: '${aws_kms_key.data.arn}' },
      ],
    },
  ]);
});

test('a value that is computed from others is unknown, and says from which', () => {
  expect(shop('aws_iam_policy', 'read').policy).toBe(
    '${known after apply: policy, from aws_s3_bucket.open.arn, aws_s3_bucket.open}',
  );
});

test('what the configuration does not give and the provider will say is not there', () => {
  expect(Object.keys(shop('aws_db_instance', 'legacy'))).not.toContain('kms_key_id');
});

test('a sensitive value is not shown; one that the configuration holds in clear is', () => {
  expect(shop('aws_db_instance', 'orders').password).toBe('${sensitive value: password}');
  expect(shop('aws_db_instance', 'legacy').password).toBe('hunter2-in-clear');
});

test('text that looks like a template stays text', () => {
  expect(shop('aws_iam_policy', 'own').policy).toContain('user/$${aws:username}');
});

/** A plan of HCL, of which Terraform lists references and no text. */
function planOf(resources: Readonly<Record<string, object>>, changes: readonly object[], more: object = {}) {
  const expressions = Object.entries(resources).map(([address, of]) => {
    const [type, name] = address.split('.');
    return { address, mode: 'managed', type, name, expressions: of };
  });
  return {
    format_version: '1.2',
    resource_changes: changes,
    configuration: { root_module: { resources: expressions } },
    ...more,
  };
}

function change(address: string, after: object | null, unknown: object = {}, more: object = {}) {
  const [, type, name] = /^(?:.*\.)?(\w+)\.(\w+)$/.exec(address) ?? [];
  const actions = after === null ? ['delete'] : ['create'];
  return { address, mode: 'managed', type, name, change: { actions, after, after_unknown: unknown }, ...more };
}

const KEY = change('x_key.k', { size: 1 }, { arn: true, id: true });
const references = (...names: string[]) => ({ key: { references: names } });

test.each([
  ['an attribute', ['x_key.k.arn', 'x_key.k'], '${x_key.k.arn}'],
  ['two of them', ['x_key.k.arn', 'x_key.k', 'x_key.k.id', 'x_key.k'], /^\$\{known after apply: key, from /],
  [
    'a known attribute, which it is then not the value of',
    ['x_key.k.size', 'x_key.k'],
    /^\$\{known after apply: key, from /,
  ],
  ['a resource that is not there', ['x_key.other.arn', 'x_key.other'], /^\$\{known after apply: key, from /],
  ['a local value', ['local.key'], '${known after apply: key, from local.key}'],
  ['a variable of the root', ['var.key'], '${known after apply: key, from var.key}'],
  ['nothing', [], '${known after apply: key}'],
])('of HCL that mentions %s', (_, names, expression) => {
  const plan = planOf({ 'x_key.k': {}, 'x_box.b': references(...names) }, [KEY, change('x_box.b', {}, { key: true })]);
  const { key } = bodyOf(plan, 'x_box', 'b');
  expect(key).toEqual(typeof expression === 'string' ? expression : expect.stringMatching(expression));
});

test('what is unknown inside of a known list and block is found there', () => {
  const rule = [{ name: { constant_value: 'a' }, key: { references: ['x_key.k.arn', 'x_key.k'] } }];
  const after = { rule: [{ name: 'a', size: null }], list: ['one', null] };
  const unknown = { rule: [{ key: true, owner: true }], list: [false, true] };
  const plan = planOf({ 'x_key.k': {}, 'x_box.b': { rule, list: { references: ['x_key.k.id', 'x_key.k'] } } }, [
    KEY,
    change('x_box.b', after, unknown),
  ]);
  expect(bodyOf(plan, 'x_box', 'b')).toMatchObject({
    rule: [{ name: 'a', key: '${x_key.k.arn}' }],
    list: ['one', '${known after apply: list.1}'],
  });
});

test('blocks that are made for values of which nobody knows are unknown, not absent', () => {
  const plan = planOf({ 'x_box.b': {} }, [change('x_box.b', { rule: [{ name: 'a' }] }, { rule: [{ key: true }] })]);
  expect(bodyOf(plan, 'x_box', 'b').rule).toEqual([{ name: 'a', key: '${known after apply: rule.0.key}' }]);
});

test.each([
  ['is destroyed', change('x_box.b', null)],
  ['is a leftover of a replacement', change('x_box.b', { size: 1 }, {}, { deposed: 'abc' })],
])('what %s is not judged', (_, gone) => {
  expect(planDocument(planOf({}, [gone]), 'shop')).toEqual({});
});

test('a state is judged by what it holds, without what is sensitive', () => {
  const resource = { address: 'x_box.b', mode: 'managed', type: 'x_box', name: 'b' };
  const values = { size: 1, password: 'secret', nothing: null };
  const state = {
    values: { root_module: { resources: [{ ...resource, values, sensitive_values: { password: true } }] } },
  };
  expect(bodyOf({ format_version: '1.0', ...state }, 'x_box', 'b')).toMatchObject({
    size: 1,
    password: '${sensitive value: password}',
  });
});

test('every known text is the text it was, whatever it holds', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('${', '%{', '$${x}', '$$${x}', '%%{if}', '${x}')).map(String);
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (parts) => {
      const value = parts.join('');
      const document = planDocument(planOf({}, [change('x_box.b', { text: value })]), 'shop');
      const graph = new ResourceGraph([{ name: 'shop', constructPath: 'shop', directory: '.', document }]);
      expect(graph.ofType('x_box')[0]?.value('text').literal).toBe(value);
    }),
  );
});
