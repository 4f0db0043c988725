import { EventEmitter } from 'node:events';
import { inspect } from 'node:util';
import { withCheapStackTraces } from '../../../src/core/cheap-stack-traces';
import { Duration } from '../../../src/core/units';
import { RoadbedError } from '../../../src/core/validation';
import { errorOf } from '../support';

const MESSAGE =
  'Duration.seconds was given a value it cannot take: 1 problem\n\n' +
  '  the amount must be a number of at least 0, got -1\n\nNothing was written.';

function usersCall(): void {
  Duration.seconds(-1);
}

test('its stack is the message and the one line that the user can mend', () => {
  const [head, line = '', ...more] = errorOf(usersCall).stack?.split(/\n\n(?=\s+at )/) ?? [];
  expect(head).toBe(`RoadbedError: ${MESSAGE}`);
  expect(line).toMatch(/^\s+at \S+ \(.*roadbed-error\.test\.ts:\d+:\d+\)$/);
  expect(more).toEqual([]);
});

test('keeps that line where token traces are not captured', () => {
  const { stack } = errorOf(() => withCheapStackTraces(usersCall));
  expect(stack).toMatch(/\n\n\s+at \S+ \(.*roadbed-error\.test\.ts:\d+:\d+\)$/);
});

test('that line is the user’s also where Node stands between', () => {
  const { stack } = errorOf(() => new EventEmitter().on('call', Duration.seconds).emit('call', -1));
  expect(stack).toMatch(/\n\n\s+at \S+ \(?.*roadbed-error\.test\.ts:\d+:\d+\)?$/);
});

test('an uncaught one tells each problem once', () => {
  const shown = inspect(errorOf(usersCall));
  expect(shown.match(/must be a number/g)).toHaveLength(1);
});

test('has no line when none is the user’s', () => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  const { stack } = new RoadbedError('It failed', [{ message: 'wrong' }]);
  Error.stackTraceLimit = limit;
  expect(stack).toBe('RoadbedError: It failed: 1 problem\n\n  wrong\n\nNothing was written.');
});
