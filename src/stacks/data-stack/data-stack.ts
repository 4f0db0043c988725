import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { EnvironmentStack } from '../environment-stack';

/** What is added to the id, and to the state key, of the stack whose data it holds. */
const SUFFIX = '-data';

/**
 * The sibling state that holds what must outlive the workload of a stack: `checkout-prod-data` beside `checkout-prod`. It is made
 * when it is first asked for, and applied with rights of its own. Undefined in a plain TerraformStack, which has no sibling.
 */
export function dataStackOf(scope: Construct): EnvironmentStack | undefined {
  const stack = TerraformStack.of(scope);
  if (!EnvironmentStack.isEnvironmentStack(stack)) return undefined;
  const parent = stack.node.scope;
  if (parent === undefined) return undefined;
  const id = `${stack.node.id}${SUFFIX}`;
  const existing = parent.node.tryFindChild(id);
  if (existing !== undefined && EnvironmentStack.isEnvironmentStack(existing)) return existing;
  return new EnvironmentStack(parent, id, {
    environment: stack.environment,
    stateKey: `${stack.stateKey}${SUFFIX}`,
  });
}
