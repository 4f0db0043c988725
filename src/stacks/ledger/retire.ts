import { App, TerraformElement, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { ProviderName } from '../../core/provider-name';
import { describeValue, Problems } from '../../core/validation';
import { Platform } from '../../platform/platform';
import { markDataStack } from '../data-stack/data-stack';
import { EnvironmentStack } from '../environment-stack';
import { Ledger, Retirement } from './ledger-file';

const ELEMENT = 'RoadbedRetired';

/** Tells Terraform (1.7 and later) to forget resources and to leave what they stand for as it is. */
class Retired extends TerraformElement {
  constructor(
    scope: Construct,
    private readonly addresses: readonly string[],
  ) {
    super(scope, ELEMENT);
  }

  public override toTerraform(): { removed: object[] } {
    return { removed: this.addresses.map((from) => ({ from, lifecycle: { destroy: false } })) };
  }
}

/**
 * Lets every state forget what the ledger retires. A state that nothing else is left of is made once more, for Terraform
 * forgets only where a document says so; one that no longer has a document keeps its resources for ever.
 */
export function retire(app: App, stacks: readonly TerraformStack[], { states, retired }: Ledger): void {
  const problems = new Problems('The ledger');
  for (const [name, entries] of byState(retired)) {
    const stack = stacks.find(({ node }) => node.id === name) ?? remade(problems, app, name, states[name]);
    if (stack === undefined || stack.node.tryFindChild(ELEMENT) !== undefined) continue;
    new Retired(
      stack,
      entries.map(({ address }) => address),
    );
    // To read what it is about to forget, Terraform needs the provider as the resource had it.
    if (EnvironmentStack.isEnvironmentStack(stack)) useProviders(stack, entries);
  }
  problems.throwIfAny('cannot be followed');
}

function byState(retired: readonly Retirement[]): ReadonlyMap<string, readonly Retirement[]> {
  const states = new Map<string, Retirement[]>();
  for (const each of retired) states.set(each.state, [...(states.get(each.state) ?? []), each]);
  return states;
}

function remade(
  problems: Problems,
  app: App,
  name: string,
  listed: Ledger['states'][string] | undefined,
): EnvironmentStack | undefined {
  const environment = Platform._find(app)?.environments.find((each) => each.name === listed?.environment);
  if (environment !== undefined) {
    const stack = new EnvironmentStack(app, name, { environment, stateKey: listed?.key });
    markDataStack(stack);
    return stack;
  }
  problems.add(
    `state ${describeValue(name)} is no longer in the app, and its environment is not one of the platform's, got ${describeValue(listed?.environment)}`,
    'keep the stack, empty, until what is retired has been forgotten by an apply; then take the lines out of the ledger',
  );
  return undefined;
}

function useProviders(stack: EnvironmentStack, entries: readonly Retirement[]): void {
  const used = new Set(entries.map(({ address }) => address.slice(0, address.indexOf('_'))));
  for (const provider of Object.values(ProviderName)) if (used.has(provider)) stack.useProvider(provider);
}
