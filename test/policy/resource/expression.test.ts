import fc from 'fast-check';
import { holdsTemplate } from '../../../src/core/terraform/template';
import {
  literalOf,
  mentionedAddresses,
  referenceOf,
  templateParts,
  wholeExpression,
} from '../../../src/policy/resource/expression';

test.each([
  ['${aws_s3_bucket.logs.arn}', 'aws_s3_bucket.logs', ['arn']],
  ['${data.aws_caller_identity.me.account_id}', 'data.aws_caller_identity.me', ['account_id']],
  ['${aws_s3_bucket.logs[0].arn}', 'aws_s3_bucket.logs', ['arn']],
  ['${aws_s3_bucket.logs["a.b"].arn}', 'aws_s3_bucket.logs', ['arn']],
  ['${aws_s3_bucket.logs[each.key].arn}', 'aws_s3_bucket.logs', ['arn']],
  ['${kubernetes_namespace_v1.team.metadata[0].name}', 'kubernetes_namespace_v1.team', ['metadata', '0', 'name']],
  ['${ aws_s3_bucket.with-hyphen.id }', 'aws_s3_bucket.with-hyphen', ['id']],
])('%s refers to %s', (text, address, path) => {
  expect(referenceOf(wholeExpression(text) ?? '')).toMatchObject({ address, path });
});

test.each(['${var.name}', '${local.a}', '${upper(aws_s3_bucket.a.id)}', '${a.b.c}/*', '${each.value.id}', 'plain'])(
  '%s is no reference by itself',
  (text) => {
    expect(referenceOf(wholeExpression(text) ?? '')).toBeUndefined();
  },
);

test('finds addresses wherever in an expression, and none in what is quoted or escaped', () => {
  expect(mentionedAddresses('arn:${upper(aws_s3_bucket.a.id)}/${data.aws_region.here.name}')).toEqual([
    'aws_s3_bucket.a',
    'data.aws_region.here',
  ]);
  expect(mentionedAddresses('${lookup(local.map, "aws_s3_bucket.a.id")}')).toEqual([]);
  expect(mentionedAddresses('$${aws_s3_bucket.a.id}')).toEqual([]);
  expect(mentionedAddresses('${format("%s-${aws_s3_bucket.b.id}", var.x)}')).toEqual(['aws_s3_bucket.b']);
});

test('a template in braces within braces ends where it was begun', () => {
  expect(templateParts('a-${merge({ k = "}" }, local.x)}-b')).toEqual([
    { literal: 'a-' },
    { expression: 'merge({ k = "}" }, local.x)' },
    { literal: '-b' },
  ]);
});

test('escaped templates are literals', () => {
  expect([holdsTemplate('$${x}'), holdsTemplate('${x}'), holdsTemplate('%{ if a }'), holdsTemplate('a{b}')]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(literalOf('$${x} and %%{y}')).toBe('${x} and %{y}');
});

test('any text is cut into parts that make the text again, and nothing throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('$', '{', '}', '"', '\\', 'a', '.', '%') }), (text) => {
      mentionedAddresses(text);
      wholeExpression(text);
      const whole = templateParts(text)
        .map((part) => ('expression' in part ? part.expression : part.literal))
        .join('');
      expect(whole.length).toBeLessThanOrEqual(text.length);
    }),
  );
});
