import { typedBlocks } from '../../../src/core/terraform/terraform-document';
import { mergedDocument } from '../../../src/policy/input/merged-document';

const file = (name: string, document: Record<string, unknown>) => ({ name, document });

test('blocks of every file are there, whether they stand alone or in a list', () => {
  const merged = mergedDocument([
    file('a.tf.json', { resource: { x_one: { a: { size: 1 } } } }),
    file('b.tf.json', { resource: [{ x_one: { b: [{ size: 2 }] } }, { x_two: { c: {} } }], data: { x_d: { d: {} } } }),
  ]);
  expect(typedBlocks(merged, 'resource').map(({ type, name, body }) => [type, name, body])).toEqual([
    ['x_one', 'a', { size: 1 }],
    ['x_one', 'b', { size: 2 }],
    ['x_two', 'c', {}],
  ]);
  expect(typedBlocks(merged, 'data').map(({ name }) => name)).toEqual(['d']);
});

test('a single file stays as it is', () => {
  const document = { resource: { x_one: { a: {} } } };
  expect(mergedDocument([file('main.tf.json', document)])).toBe(document);
});

test('an override file replaces arguments and whole kinds of blocks, and adds no resource', () => {
  const merged = mergedDocument([
    file('main.tf.json', { resource: { x_one: { a: { size: 1, keep: true, rule: [{ n: 1 }, { n: 2 }] } } } }),
    file('prod_override.tf.json', {
      resource: { x_one: { a: { size: 9, rule: [{ n: 3 }] }, nowhere: {} }, x_other: { b: {} } },
    }),
  ]);
  expect(typedBlocks(merged, 'resource')).toEqual([
    { type: 'x_one', name: 'a', body: { size: 9, keep: true, rule: [{ n: 3 }] } },
  ]);
});

test('override files win in the order of their names, whatever stands before them', () => {
  const size = (number: number) => ({ resource: { x_one: { a: { size: number } } } });
  const merged = mergedDocument([
    file('a_override.tf.json', size(2)),
    file('main.tf.json', size(1)),
    file('override.tf.json', size(3)),
  ]);
  expect(typedBlocks(merged, 'resource')[0]?.body).toEqual({ size: 3 });
});
