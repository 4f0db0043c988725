import { Token } from 'cdktf';
import { checkLiteral, checkText, checkWholeNumber } from '../../../src/core/validation';
import { problemsOf } from '../support';

const WORD = { pattern: /^[a-z]+$/, maxLength: 5, words: 'lower-case letters' };
const NEEDS_LITERAL = {
  message: 'name must be a literal, got a token (a value known only after apply)',
  fix: 'names, labels and limits are decided at synth; pass the value itself instead of another resource’s attribute',
};

test('a token is no literal, and the error names the prop', () => {
  expect(problemsOf((problems) => checkLiteral(problems, 'name', Token.asString({ a: 1 })))).toEqual([NEEDS_LITERAL]);
});

test.each([undefined, null, '', 0, [], {}])('%p is a literal', (value) => {
  expect(problemsOf((problems) => checkLiteral(problems, 'name', value))).toEqual([]);
});

test('takes whole numbers up to both ends of the range', () => {
  const problems = problemsOf((found) => {
    expect(checkWholeNumber(found, 'port', 1, { min: 1, max: 3 })).toBe(true);
    expect(checkWholeNumber(found, 'port', 3, { min: 1, max: 3 })).toBe(true);
  });
  expect(problems).toEqual([]);
});

test.each([
  [0, '0'],
  [4, '4'],
  [1.5, '1.5'],
  [NaN, 'NaN'],
  ['2', '"2"'],
  [undefined, 'nothing'],
])('refuses %p as a whole number from 1 to 3', (value, shown) => {
  const problems = problemsOf((found) => {
    expect(checkWholeNumber(found, 'port', value, { min: 1, max: 3 }, 'choose another')).toBe(false);
  });
  expect(problems).toEqual([
    { message: `port must be a whole number from 1 to 3, got ${shown}`, fix: 'choose another' },
  ]);
});

test('a token for a number is told as a token, not as a number out of range', () => {
  const check = Token.asNumber({ a: 1 });
  expect(problemsOf((problems) => checkWholeNumber(problems, 'name', check, { min: 1, max: 3 }))).toEqual([
    NEEDS_LITERAL,
  ]);
});

test('takes a text of the form', () => {
  expect(problemsOf((problems) => checkText(problems, 'name', 'abcde', WORD))).toEqual([]);
});

test.each([
  ['A', '"A"'],
  ['', '""'],
  ['a\n', '"a\\n"'],
  [7, '7'],
  [undefined, 'nothing'],
])('refuses %p, which is not of the form', (value, shown) => {
  expect(problemsOf((problems) => checkText(problems, 'name', value, WORD))).toEqual([
    { message: `name must be lower-case letters, got ${shown}` },
  ]);
});

test('says how long a text is that is too long', () => {
  expect(problemsOf((problems) => checkText(problems, 'name', 'abcdef', WORD))).toEqual([
    { message: 'name must be at most 5 characters, got 6: "abcdef"', fix: 'choose a shorter one' },
  ]);
});

test('a token for a text is told as a token', () => {
  expect(problemsOf((problems) => checkText(problems, 'name', Token.asString({ a: 1 }), WORD))).toEqual([
    NEEDS_LITERAL,
  ]);
});

test('says the length of a text far too long once', () => {
  expect(problemsOf((problems) => checkText(problems, 'name', 'a'.repeat(100), WORD))[0]?.message).toBe(
    `name must be at most 5 characters, got 100: "${'a'.repeat(78)}…`,
  );
});
