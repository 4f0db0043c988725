import { TerraformStack } from 'cdktf';
import { Problem, RoadbedError } from '../../core/validation';

/**
 * True when `to` must be applied before `from`, directly or through others.
 * cdktf's own `dependsOn` walks every path, which doubles with each layer of stacks; this visits a stack once.
 */
export function dependsOnStack(from: TerraformStack, to: TerraformStack): boolean {
  const seen = new Set<TerraformStack>([from]);
  for (const stack of seen) {
    for (const dependency of stack.dependencies) {
      if (dependency === to) return true;
      seen.add(dependency);
    }
  }
  return false;
}

/** `stack.addDependency(dependency)` in linear time, for stacks of any class. */
export function addStackDependency(stack: TerraformStack, dependency: TerraformStack): void {
  if (stack.dependencies.includes(dependency)) return;
  if (stack === dependency || dependsOnStack(dependency, stack)) {
    throw new RoadbedError('The app cannot be synthesized', [
      {
        message: `stacks ${stack.node.path} and ${dependency.node.path} need each other, directly or through others`,
        fix: 'a stack is applied before those that need it: move what both need into a third stack',
      },
    ]);
  }
  stack.dependencies.push(dependency);
}

/** Dependencies that cdktf takes and no order of applies can meet. */
export function dependencyProblems(stacks: readonly TerraformStack[]): Problem[] {
  return stacks.flatMap((stack) =>
    stack.dependencies.flatMap((dependency) => {
      const { path } = stack.node;
      if (dependency === stack) {
        return { message: `[${path}] a stack cannot depend on itself`, fix: 'leave that dependency out' };
      }
      if (dependency.node.root === stack.node.root) return [];
      return {
        message: `[${path}] depends on "${dependency.node.path}", a stack of another app`,
        fix: 'apply the other app first, and read what it made with a data source',
      };
    }),
  );
}
