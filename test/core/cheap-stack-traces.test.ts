import { Token } from 'cdktf';
import { withCheapStackTraces } from '../../src/core/cheap-stack-traces';

// Every resolvable has one; the public type hides it for tokens of plain values.
const creationStackOf = (): readonly string[] => Token.asAny({ a: 'value' }).creationStack;

test('captures nothing for tokens while the work runs, and everything after', () => {
  expect(withCheapStackTraces(creationStackOf)).toEqual([]);
  expect(creationStackOf().length).toBeGreaterThan(0);
});

test('leaves errors their traces', () => {
  const { stack } = withCheapStackTraces(() => new TypeError('wrong'));
  expect(stack).toMatch(/^TypeError: wrong\n\s+at .*cheap-stack-traces\.test\.ts/);
});

test('leaves traces that others capture', () => {
  const holder: { stack?: string } = {};
  withCheapStackTraces(() => Error.captureStackTrace(holder));
  expect(holder.stack?.split('\n')[1]).toContain('cheap-stack-traces.test.ts');
});

test('restores what it found, also when the work throws or nests', () => {
  const before = Error.captureStackTrace;
  const work = (): never =>
    withCheapStackTraces(() => {
      throw new Error('inside');
    });
  expect(() => withCheapStackTraces(work)).toThrow('inside');
  expect(Error.captureStackTrace).toBe(before);
});

test('stays cheap after a nested run', () => {
  withCheapStackTraces(() => {
    withCheapStackTraces(() => undefined);
    expect(creationStackOf()).toEqual([]);
  });
});
