import { types } from 'node:util';
import { TerraformElement, TerraformStack } from 'cdktf';
import { RoadbedError } from '../../core/validation';
import { Progress } from './progress';
import { resolveTokens } from './resolve-tokens';
import { assembleDocument } from './stack-document';
import { recordedOverrides } from './stack-overrides';
import { terraformElements } from './stack-tree';
import { TerraformObject } from './synthesized-stack';

type Fragments = Map<TerraformElement, TerraformObject>;

/**
 * The resolved document of each stack. cdktf resolves every element twice, once to find references between stacks and
 * once for the output; here one resolve does both, for stacks that record their overrides.
 */
export function resolveStacks(
  stacks: readonly TerraformStack[],
  progress: Progress,
): Map<TerraformStack, TerraformObject> {
  const fragments = new Map(stacks.filter(canBeResolvedOnce).map((stack) => [stack, new Map() as Fragments]));
  // A reference asks the stack it points to for its backend, so all are there before the first is resolved.
  for (const stack of stacks) stack.ensureBackendExists();
  stacks.forEach((stack, index) => {
    const own = fragments.get(stack);
    if (own === undefined) inContextOf(stack, () => stack.prepareStack());
    else resolveNewElements(stack, own);
    progress.report('resolve', index + 1, stacks.length);
  });
  resolveUntilNothingIsNew(fragments);
  return new Map(
    stacks.map((stack) => {
      const own = fragments.get(stack);
      const document = inContextOf(stack, () =>
        own === undefined ? (stack.toTerraform() as TerraformObject) : assembleDocument(stack, own),
      );
      return [stack, document];
    }),
  );
}

// References add outputs to stacks that had their turn, and what they add may refer on.
function resolveUntilNothingIsNew(fragments: ReadonlyMap<TerraformStack, Fragments>): void {
  let added = true;
  while (added) {
    added = false;
    for (const [stack, own] of fragments) added = resolveNewElements(stack, own) || added;
  }
}

function resolveNewElements(stack: TerraformStack, fragments: Fragments): boolean {
  let added = false;
  for (const element of terraformElements(stack)) {
    if (fragments.has(element)) continue;
    fragments.set(
      element,
      inContextOf(element, () => resolveTokens(stack, element.toTerraform()) as TerraformObject),
    );
    added = true;
  }
  return added;
}

/** A stack whose document we can put together as its own class would. */
function canBeResolvedOnce(stack: TerraformStack): boolean {
  return (
    recordedOverrides(stack) !== undefined &&
    stack.toTerraform === TerraformStack.prototype.toTerraform &&
    stack.prepareStack === TerraformStack.prototype.prepareStack
  );
}

/** cdktf says what could not be resolved, but not where. */
function inContextOf<T>(construct: TerraformElement | TerraformStack, work: () => T): T {
  try {
    return work();
  } catch (error) {
    // cdktf's resolver has written into its message.
    if (error instanceof RoadbedError) throw new RoadbedError('The app cannot be synthesized', error.problems);
    const message = types.isNativeError(error) ? error.message : String(error);
    throw new Error(`[${construct.node.path}] ${message}`, { cause: error });
  }
}
