import { TerraformStack } from 'cdktf';
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
