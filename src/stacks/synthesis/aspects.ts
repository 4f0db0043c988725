import { Annotations, Aspects, IAspect, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';

// The words of cdktf, so that users find them where they find cdktf's.
const NESTED_ASPECT = 'We detected an Aspect was added via another Aspect, and will not be applied';

/**
 * Applies aspects as cdktf does: from each stack down, parents first, inherited ones before a construct's own, each once
 * per construct. Unlike cdktf it also applies those put on the app, or on a construct between the app and a stack.
 */
export function invokeAspects(stacks: readonly TerraformStack[]): void {
  for (const stack of stacks) {
    const above = stack.node.scopes.slice(0, -1);
    // A nested stack is reached through the one around it.
    if (above.some((scope) => TerraformStack.isStack(scope))) continue;
    const inherited = above.flatMap((scope) => Aspects.of(scope).all);
    visit(stack, inherited, { warned: false });
  }
}

interface Pass {
  /** One warning is enough: children inherit the aspect that adds the others. */
  warned: boolean;
}

function visit(construct: IConstruct, inherited: readonly IAspect[], pass: Pass): void {
  const here = Aspects.of(construct);
  const own = here.all;
  const aspects = own.length === 0 ? inherited : [...inherited, ...own];
  for (const aspect of new Set(aspects)) {
    aspect.visit(construct);
    if (!pass.warned && here.all.length !== own.length) {
      warnOnce(construct);
      pass.warned = true;
    }
  }
  for (const child of construct.node.children) visit(child, aspects, pass);
}

/** A second synth of the same app says the same. */
function warnOnce(construct: IConstruct): void {
  if (construct.node.metadata.some(({ data }) => data === NESTED_ASPECT)) return;
  Annotations.of(construct).addWarning(NESTED_ASPECT);
}
