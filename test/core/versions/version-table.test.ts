import { Token } from 'cdktf';
import { VersionTable } from '../../../src/core/versions';
import { problemsOf } from '../support';

const TABLE = new VersionTable<number>('Thing', {
  '1.0': { status: 'retired', decisions: 10 },
  '1.1': { status: 'supported', decisions: 11 },
  '2.0': { status: 'preview', decisions: 20 },
});
const EXISTS = 'Thing has 1.1, 2.0-preview';
const problemsWith = (name: unknown): unknown =>
  problemsOf((problems) => expect(TABLE.choose(problems, 'version', name as string)).toBeUndefined());

test('says which versions can be asked for, as they must be written', () => {
  expect(TABLE.available).toEqual(['1.1', '2.0-preview']);
});

test.each([
  ['1.1', 11],
  ['2.0-preview', 20],
])('finds %s', (name, decisions) => {
  expect(
    problemsOf((problems) => expect(TABLE.choose(problems, 'version', name)).toEqual({ name, decisions })),
  ).toEqual([]);
});

test('refuses a version that does not exist, and says what does', () => {
  expect(problemsWith('7.10.3')).toEqual([
    { message: 'version must be a version of Thing, got "7.10.3"', fix: EXISTS },
  ]);
});

test('asks whether a near one was meant', () => {
  expect(problemsWith('1.2')).toEqual([
    { message: 'version must be a version of Thing, got "1.2"', fix: `did you mean "1.1"? ${EXISTS}` },
  ]);
});

test('refuses a retired version', () => {
  expect(problemsWith('1.0')).toEqual([
    { message: 'version must be a supported version, but Thing 1.0 is retired', fix: EXISTS },
  ]);
});

test('refuses a preview that was not asked for as such', () => {
  expect(problemsWith('2.0')).toEqual([
    {
      message: 'version must ask for a preview as such, got "2.0"',
      fix: `write "2.0-preview": it may still change, so keep production off it; ${EXISTS}`,
    },
  ]);
});

test('refuses to call a released version a preview', () => {
  expect(problemsWith('1.1-preview')).toEqual([
    { message: 'version asks for a preview of what has been released, got "1.1-preview"', fix: 'write "1.1"' },
  ]);
});

test.each(['__proto__', 'constructor', 'toString', 'constructor-preview'])('%s is no version', (name) => {
  expect(problemsWith(name)).toEqual([{ message: `version must be a version of Thing, got "${name}"`, fix: EXISTS }]);
});

test('refuses a token', () => {
  expect(problemsWith(Token.asString({ a: 1 }))).toEqual([
    expect.objectContaining({ message: 'version must be a literal, got a token (a value known only after apply)' }),
  ]);
});
