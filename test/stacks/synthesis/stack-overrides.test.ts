import { App } from 'cdktf';
import { recordOverride } from '../../../src/stacks/synthesis/stack-overrides';
import { errorOf, scratchDirectory } from './scratch';
import { RecordingStack } from './varied-app';

function stack(): RecordingStack {
  return new RecordingStack(new App({ outdir: scratchDirectory() }), 's');
}

test('refuses a value that holds itself, such as a construct', () => {
  const circle: Record<string, unknown> = {};
  circle.self = [circle];
  const target = stack();
  for (const value of [circle, { of: target }]) {
    expect(errorOf(() => recordOverride(target, 'locals.x', value)).problems).toEqual([
      {
        message: 'the value must be plain data, and that of "locals.x" holds itself',
        fix: 'pass an attribute of the construct, not the construct',
      },
    ]);
  }
});

test('takes a value that holds another twice', () => {
  const shared = { a: 1 };
  expect(() => recordOverride(stack(), 'locals.x', { one: shared, two: [shared] })).not.toThrow();
});

test('refuses a path that would change every object of the process', () => {
  expect(() => recordOverride(stack(), '__proto__.x', 1)).toThrow('path must not lead through __proto__');
  expect(({} as { x?: number }).x).toBeUndefined();
});
