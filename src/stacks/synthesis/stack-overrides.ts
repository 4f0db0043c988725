import { TerraformStack, Tokenization } from 'cdktf';
import { describeValue, Problems } from '../../core/validation';
import { TerraformObject } from './synthesized-stack';

const OVERRIDES = Symbol.for('roadbed.StackOverrides');

/**
 * Marks a stack as one that records its overrides; its constructor calls this, and its `addOverride` calls
 * `recordOverride` beside `super`. cdktf keeps overrides private, and without them a document cannot be put together
 * from one resolve.
 */
export function keepOverrides(stack: TerraformStack): void {
  if (recordedOverrides(stack) === undefined) Object.defineProperty(stack, OVERRIDES, { value: {} });
}

/** Records what `stack.addOverride(path, value)` does, in the shape cdktf gives it. */
export function recordOverride(stack: TerraformStack, path: string, value: unknown): void {
  refuseUnrecordable(stack, path, value);
  keepOverrides(stack);
  const parents = path.split('.');
  const last = parents.pop() as string;
  let target = recordedOverrides(stack) as TerraformObject;
  for (const key of parents) {
    const next = target[key];
    if (next === null || typeof next !== 'object' || Array.isArray(next)) target[key] = {};
    target = target[key] as TerraformObject;
  }
  target[last] = value;
}

/** The overrides of a stack that records them; undefined for any other stack. */
export function recordedOverrides(stack: TerraformStack): TerraformObject | undefined {
  return (stack as { [OVERRIDES]?: TerraformObject })[OVERRIDES];
}

/** What cdktf would take, and fail over in its own words at synth, or change every object of the process by. */
function refuseUnrecordable(stack: TerraformStack, path: string, value: unknown): void {
  const problems = new Problems(`stack "${stack.node.path}"`);
  if (path.split('.').includes('__proto__'))
    problems.add(`path must not lead through __proto__, got ${describeValue(path)}`);
  if (holdsItself(value, []))
    problems.add(
      `the value must be plain data, and that of "${path}" holds itself`,
      'pass an attribute of the construct, not the construct',
    );
  problems.throwIfAny('cannot take the override');
}

function holdsItself(value: unknown, above: readonly object[]): boolean {
  if (typeof value !== 'object' || value === null || Tokenization.isResolvable(value)) return false;
  if (above.includes(value)) return true;
  return Object.values(value).some((inner) => holdsItself(inner, [...above, value]));
}
