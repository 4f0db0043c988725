import { Token } from 'cdktf';
import { Cpu, Size } from '../../../src/core/units';
import { checkKind, isKind, markKind } from '../../../src/core/validation';
import { problemsOf } from '../support';

const messagesOf = (value: unknown): string[] =>
  problemsOf((problems) => checkKind(problems, 'cpu', value, 'Cpu')).map(({ message }) => message);

test('an object of the class passes', () => {
  expect(messagesOf(Cpu.millis(250))).toEqual([]);
});

test('an object of the class in another copy of the package passes', () => {
  class OtherCpu {}
  markKind(OtherCpu, 'Cpu');
  expect(isKind(new OtherCpu(), 'Cpu')).toBe(true);
});

test.each([
  [{ inMillis: 250 }, '{"inMillis":250}'],
  [Size.mebibytes(250), '{"inMebibytes":250}'],
  ['${file("/etc/passwd")}', '"${file(\\"/etc/passwd\\")}"'],
  [500, '500'],
  [NaN, 'NaN'],
  [null, 'null'],
  [undefined, 'nothing'],
  [Symbol('x'), 'symbol'],
  [Token.asNumber({ a: 1 }), 'a token (a value known only after apply)'],
])('what only looks like it does not: %#', (value, shown) => {
  expect(messagesOf(value)).toEqual([`cpu must be a Cpu, got ${shown}`]);
});

test('the fix says how to make one', () => {
  expect(problemsOf((problems) => checkKind(problems, 'owner.onCall', 'acme', 'OnCall'))).toEqual([
    { message: 'owner.onCall must be an OnCall, got "acme"', fix: "OnCall.pagerDuty({ page: '…' })" },
  ]);
});
