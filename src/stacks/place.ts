import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { Catalogue } from '../core/catalogue';
import { Environment } from '../core/environment';
import { ProviderName } from '../core/provider-name';
import { checkOptionalKind, describeValue, Problems } from '../core/validation';
import { Baseline } from '../core/versions';
import { Platform } from '../platform/platform';
import { checkEnvironment } from './check-environment';
import { EnvironmentStack } from './environment-stack';

/** Where a construct stands: its platform, its environment and the baseline that holds there. */
export interface Place {
  readonly platform: Platform;
  readonly environment: Environment;
  readonly baseline: Baseline;
  /** Whether a state beside the stack's own can keep its data. */
  readonly hasDataState: boolean;
}

/**
 * Where a construct stands. In an environment stack that is the stack's environment; in a plain Terraform stack, whose
 * providers are the user's own, the construct's `environment` prop must say.
 */
export function placeOf(problems: Problems, scope: IConstruct, named: Environment | undefined): Place | undefined {
  const stack = [...scope.node.scopes].reverse().find((above) => TerraformStack.isStack(above));
  if (stack === undefined) {
    const got = scope.node.path === '' ? 'the app' : `"${scope.node.path}"`;
    problems.add(
      `scope must be an EnvironmentStack, or something in one, got ${got}`,
      'new EnvironmentStack(app, id, { environment })',
    );
    return undefined;
  }
  if (Catalogue.of(scope).ofKind('team', ({ path }) => path === stack.node.path).length > 0) {
    problems.add(
      `scope must be a stack of its own, got the TeamStack "${stack.node.path}", which is the platform's`,
      'new EnvironmentStack(app, id, { environment }): deploying a service then needs no right over its namespace',
    );
  }
  if (!checkOptionalKind(problems, 'environment', named, 'Environment')) return undefined;
  const platform = Platform.of(scope);
  const environment = EnvironmentStack.isEnvironmentStack(stack) ? stack.environment : named;
  if (environment === undefined) {
    problems.add(
      `environment must be given in a plain TerraformStack ("${stack.node.path}"), got nothing`,
      "environment: platform.environment('…'), or use an EnvironmentStack",
    );
    return undefined;
  }
  if (named !== undefined && named !== environment) {
    problems.add(
      `environment must be that of the stack ("${environment.name}"), got ${describeValue(named.name)}`,
      'leave it out: the stack knows it',
    );
    return undefined;
  }
  if (!checkEnvironment(problems, platform, environment)) return undefined;
  const hasDataState = EnvironmentStack.isEnvironmentStack(stack);
  return { platform, environment, baseline: platform._baselineOf(environment), hasDataState };
}

/** Makes sure that a construct's stack has a provider; in a plain Terraform stack the user brings their own. */
export function useProviderAt(scope: IConstruct, provider: ProviderName): void {
  const stack = TerraformStack.of(scope);
  if (EnvironmentStack.isEnvironmentStack(stack)) stack.useProvider(provider);
}
