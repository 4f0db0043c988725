import { TerraformStack } from 'cdktf';
import { whatIsLost } from '../../core/terraform/stateful-types';
import { blocksOf } from '../../core/terraform/terraform-document';
import { isDataStack } from '../data-stack/data-stack';
import { EnvironmentStack } from '../environment-stack';
import { SynthesizedStack, TerraformObject } from '../synthesis/synthesized-stack';
import { PresentState } from './compare-ledger';

/**
 * What every state holds that must not vanish unsaid: what cannot be made again, and in a state of data all of it. A
 * security group that a forgotten database is still in cannot be destroyed, so it is forgotten together with it.
 */
export function presentStates(
  stacks: readonly TerraformStack[],
  resolved: readonly SynthesizedStack[],
): PresentState[] {
  const byPath = new Map(stacks.map((stack) => [stack.node.path, stack]));
  return resolved.map(({ name, constructPath, document, resources }) => {
    const stack = byPath.get(constructPath);
    const managed = resources.filter(({ mode }) => mode === 'resource');
    const kept = managed.filter(({ type }) => (stack && isDataStack(stack)) === true || whatIsLost(type) !== undefined);
    return {
      name,
      ...(stack && EnvironmentStack.isEnvironmentStack(stack) && placeOf(stack)),
      managed: new Set(managed.map(addressOf)),
      kept: kept.map(addressOf),
      moves: movesIn(document),
    };
  });
}

function placeOf({ node, environment, stateKey }: EnvironmentStack): Pick<PresentState, 'environment' | 'key'> {
  return { environment: environment.name, ...(stateKey !== node.id && { key: stateKey }) };
}

function addressOf({ type, name }: { readonly type: string; readonly name: string }): string {
  return `${type}.${name}`;
}

function movesIn(document: TerraformObject): ReadonlyMap<string, string> {
  return new Map(blocksOf(document.moved).map(({ from, to }) => [String(from), String(to)]));
}
