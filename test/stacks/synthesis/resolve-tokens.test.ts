import { App, DefaultTokenResolver, Fn, Lazy, StringConcat, TerraformStack, Token, Tokenization } from 'cdktf';
import * as fc from 'fast-check';
import { resolveTokens } from '../../../src/stacks/synthesis/resolve-tokens';
import { scratchDirectory } from './scratch';
import { Thing } from './varied-app';

const stack = new TerraformStack(new App({ outdir: scratchDirectory() }), 'stack');
const thing = new Thing(stack, 'thing');

function byCdktf(value: unknown): unknown {
  const resolver = new DefaultTokenResolver(new StringConcat());
  return Tokenization.resolve(value, { scope: stack, resolver, preparing: true });
}

const number = thing.getNumberAttribute('size');
const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    '1e5',
    '-e2',
    '${not.a.token}',
    '${TfToken[TOKEN.99999999]}',
    'sha256:3e5f4e2e9',
    new Date(0),
    thing.text,
    `a ${thing.text} b`,
    '${' + thing.text + '}',
    number,
    `${number} and ${number}`,
    thing.getListAttribute('items'),
    thing.getNumberListAttribute('numbers'),
    thing.getStringMapAttribute('labels'),
    thing.getAnyMapAttribute('any'),
    Token.asStringMap(Fn.merge([thing.getStringMapAttribute('labels')])),
    Token.nullValue(),
    Lazy.anyValue({ produce: () => [undefined, thing.text] }),
    Lazy.anyValue({ produce: () => undefined }),
    Fn.upper(thing.text),
  ),
);
const key = fc.oneof(fc.string(), fc.constantFrom(thing.text, `x-${thing.text}`, '1', '10', '9'));
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));

test('resolves whatever cdktf resolves, to the same value', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      let expected: unknown;
      try {
        expected = byCdktf(value);
      } catch (error) {
        expect(() => resolveTokens(stack, value)).toThrow((error as Error).message.slice(0, 20));
        return;
      }
      expect(resolveTokens(stack, value)).toStrictEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test.each<[string, unknown]>([
  ['a list token in a string', Token.asList(Fn.split(',', 'a'))[0]],
  ['a list token beside other items', [...thing.getListAttribute('items'), 'x']],
  ['a map token beside other keys', { ...thing.getStringMapAttribute('labels'), x: 'y' }],
  ['the value of a string map token', Token.STRING_MAP_TOKEN_VALUE],
  ['the value of a number map token', Token.NUMBER_MAP_TOKEN_VALUE],
  ['a function', () => 'x'],
  ['a construct', { inside: thing }],
])('refuses %s as cdktf does', (_, value) => {
  expect(() => byCdktf(value)).toThrow();
  expect(() => resolveTokens(stack, value)).toThrow();
});

test('finds circles instead of running out of stack', () => {
  const circle: Record<string, unknown> = {};
  circle.self = { again: [circle] };
  expect(() => resolveTokens(stack, circle)).toThrow(/circular/i);
});

test('copies what it does not change', () => {
  const labels = { team: 'a' };
  const resolved = resolveTokens(stack, { labels }) as { labels: object };
  expect(resolved.labels).toEqual(labels);
  expect(resolved.labels).not.toBe(labels);
});
