import { Token } from 'cdktf';
import * as fc from 'fast-check';
import { describeValue } from '../../../src/core/validation';

const TOKEN = 'a token (a value known only after apply)';

test.each([
  ['a string', 'check"out', '"check\\"out"'],
  ['an empty string', '', '""'],
  ['a number', 70000, '70000'],
  ['not a number', NaN, 'NaN'],
  ['a boolean', false, 'false'],
  ['null', null, 'null'],
  ['undefined', undefined, 'nothing'],
  ['a list', [1, 'a'], '[1,"a"]'],
  ['an object', { min: 1 }, '{"min":1}'],
  ['a big integer', 12n, '12'],
  ['a function', () => 1, 'function'],
  ['a symbol', Symbol('s'), 'symbol'],
])('shows %s', (_what, value, shown) => {
  expect(describeValue(value)).toBe(shown);
});

test.each([
  ['string', Token.asString({ a: 1 })],
  ['string with text around it', `arn:${Token.asString({ a: 1 })}`],
  ['number', Token.asNumber({ a: 1 })],
  ['list', Token.asList({ a: 1 })],
  ['map', Token.asStringMap({ a: 1 })],
  ['plain', Token.asAny({ a: 1 })],
])('calls a %s token a token', (_shape, token) => {
  expect(describeValue(token)).toBe(TOKEN);
});

test('never shows a raw token, also not one inside a value', () => {
  expect(describeValue({ name: Token.asString({ a: 1 }), port: Token.asNumber({ a: 1 }) })).toBe(
    '{"name":"a token","port":"a token"}',
  );
});

test('calls an element of a list token, and a text with a number token in it, a token', () => {
  const shapes = [
    `https://db:${Token.asNumber({ a: 1 })}/`,
    `${Token.asNumber({ a: 1 })}0`,
    Token.asList({ a: 1 })[0],
    Token.asNumberList({ a: 1 })[0],
    Object.keys(Token.asStringMap({ a: 1 }))[0],
  ];
  expect(shapes.map(describeValue)).toEqual(shapes.map(() => TOKEN));
});

test.each(['1e-5', '-2.5e+300x', '1e+298', 'b-1e+2'])('takes the plain text %s for no token', (text) => {
  expect(describeValue(text)).toBe(`"${text}"`);
});

test('shows a value of megabytes as fast as a short one', () => {
  expect(describeValue('x'.repeat(10_000_000))).toBe(`"${'x'.repeat(78)}… (10000000 characters)`);
});

test('shows a circular value by its type', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(describeValue(circle)).toBe('object');
});

test('cuts a long value and says how long it was', () => {
  expect(describeValue('x'.repeat(100))).toBe(`"${'x'.repeat(78)}… (100 characters)`);
});

test('shows a value of 80 characters whole', () => {
  expect(describeValue('x'.repeat(78))).toBe(`"${'x'.repeat(78)}"`);
});

test('does not cut a letter in two', () => {
  expect(describeValue('😀'.repeat(100))).toBe(`"${'😀'.repeat(78)}… (100 characters)`);
});

test('shows letters of other scripts as they are', () => {
  expect(describeValue('Größe-価格')).toBe('"Größe-価格"');
});

test('writes out characters that cannot be seen or that turn the line', () => {
  expect(describeValue('check\u200bout\u202e\u2028')).toBe('"check\\u{200b}out\\u{202e}\\u{2028}"');
});

test('always fits on one line of a terminal', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true }), (value) => {
      const shown = describeValue(value);
      expect(shown).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect([...shown].length).toBeLessThan(110);
    }),
  );
});

test('tells what kind of credential a value holds, and not the credential', () => {
  const key = `AKIA${'ABCDEFGH23456723'}`;
  expect(describeValue(key)).toBe('what holds an AWS access key id (not shown)');
  expect(describeValue({ key })).toBe('what holds an AWS access key id (not shown)');
});
