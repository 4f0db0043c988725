import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../../../core/validation';
import { stampConstruct } from '../../../core/versions';
import { dataStackOf } from '../../../stacks/data-stack/data-stack';
import { EnvironmentStack } from '../../../stacks/environment-stack';
import { PavedServiceSpec } from '../spec';
import { PAVED_SERVICE_VERSIONS } from '../versions';
import { Dependency } from './dependency';

/** Says so when something is to be kept where there is no state of its own for it. */
export function checkDataState(problems: Problems, scope: Construct, dependencies: readonly Dependency[]): void {
  const stack = TerraformStack.of(scope);
  if (EnvironmentStack.isEnvironmentStack(stack)) return;
  dependencies.forEach(({ name, _request: { kind } }, index) => {
    if (kind === 'service') return;
    problems.add(
      `dependencies[${index}] must not be kept in a plain TerraformStack ("${stack.node.path}"), got Dependency.${kind}("${name}")`,
      'use an EnvironmentStack: what is kept then has a state of its own beside it, which deploying a service cannot destroy',
    );
  });
}

/** The construct below which a dependency is kept: `checkout/orders` in the sibling state of the service's own. */
export function dataScopeOf(service: Construct, spec: PavedServiceSpec, name: string): Construct {
  const stack = dataStackOf(service) ?? TerraformStack.of(service);
  const ofService = stack.node.tryFindChild(spec.name) ?? new Construct(stack, spec.name);
  const scope = new Construct(ofService, name);
  stampConstruct(scope, spec.stamp, PAVED_SERVICE_VERSIONS.factsOf(spec.stamp.version));
  return scope;
}
