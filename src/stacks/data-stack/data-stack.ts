import { TerraformStack } from 'cdktf';
import { Construct, IConstruct } from 'constructs';
import { EnvironmentStack } from '../environment-stack';
import { addStackDependency } from '../synthesis/stack-dependencies';

/** What is added to the id, and to the state key, of the stack whose data it holds. */
const SUFFIX = '-data';
const DATA_STACK = Symbol.for('roadbed.DataStack');

/**
 * The sibling state that holds what must outlive the workload of a stack: `checkout-prod-data` beside `checkout-prod`. It is made
 * when it is first asked for, applied before the workload, and with rights of its own. Undefined in a plain TerraformStack,
 * which has no sibling.
 */
export function dataStackOf(scope: Construct): EnvironmentStack | undefined {
  const stack = TerraformStack.of(scope);
  if (!EnvironmentStack.isEnvironmentStack(stack)) return undefined;
  const parent = stack.node.scope;
  if (parent === undefined) return undefined;
  const id = `${stack.node.id}${SUFFIX}`;
  const existing = parent.node.tryFindChild(id);
  if (existing !== undefined && EnvironmentStack.isEnvironmentStack(existing)) return existing;
  const made = new EnvironmentStack(parent, id, {
    environment: stack.environment,
    stateKey: `${stack.stateKey}${SUFFIX}`,
  });
  markDataStack(made);
  addStackDependency(stack, made);
  return made;
}

/** Whether a stack holds data, so that the ledger lists all that is in it. */
export function isDataStack(stack: IConstruct): boolean {
  return DATA_STACK in stack;
}

/** Makes a stack one that holds data. */
export function markDataStack(stack: EnvironmentStack): void {
  Object.defineProperty(stack, DATA_STACK, { value: true });
}
