import { TerraformStack } from 'cdktf';
import { Construct, IConstruct } from 'constructs';
import { Catalogue } from '../core/catalogue';
import { Cloud, Environment } from '../core/environment';
import { LabelFacts } from '../core/labels';
import { ProviderName } from '../core/provider-name';
import { describeValue, Problems, requireProps, RoadbedError } from '../core/validation';
import { Platform } from '../platform/platform';
import { createBackend } from './backend';
import { checkEnvironment, checkStateKey } from './check-environment';
import { createAwsProvider, createDatadogProvider, createGoogleProvider, createKubernetesProvider } from './providers';
import { datadogSite } from './providers/datadog-site';
import { dependsOnStack } from './synthesis/stack-dependencies';
import { keepOverrides, recordOverride } from './synthesis/stack-overrides';

/** What a stack of an environment says of itself. */
export interface EnvironmentStackProps {
  /** The environment: one of the platform's. */
  readonly environment: Environment;
  /**
   * The name that the stack's state is kept under: letters, digits, hyphens and underscores, at most 90. It depends on
   * nothing else, so moving the stack in the code never moves its state; when you rename the stack, give its old id here.
   * @default - the stack's id
   */
  readonly stateKey?: string;
}

const ENVIRONMENT_STACK = Symbol.for('roadbed.EnvironmentStack');

/** One Terraform state in one environment: it has a backend, a state key of its own, and providers made when needed. */
export class EnvironmentStack extends TerraformStack {
  /** Whether a construct is an environment stack. */
  public static isEnvironmentStack(construct: IConstruct): construct is EnvironmentStack {
    return construct !== null && typeof construct === 'object' && ENVIRONMENT_STACK in construct;
  }

  /** The environment. */
  public readonly environment: Environment;
  /** The name that its state is kept under. */
  public readonly stateKey: string;
  private readonly platform: Platform;
  private readonly made = new Set<ProviderName>();

  /**
   * A Terraform state in an environment.
   * @param scope the app, or anything in it
   * @param id its name, unique in the app, and its state key: letters, digits, hyphens and underscores, at most 90
   */
  constructor(scope: Construct, id: string, props: EnvironmentStackProps) {
    const problems = Problems.ofConstruct('EnvironmentStack', scope, id);
    problems.checkFreeId(scope, id);
    requireProps(problems, props);
    const platform = Platform.of(scope);
    const { environment, stateKey = id } = props;
    checkStateKey(problems, id, props.stateKey);
    checkEnvironment(problems, platform, environment);
    problems.throwIfAny();
    super(scope, id);

    Object.defineProperty(this, ENVIRONMENT_STACK, { value: true });
    keepOverrides(this);
    this.environment = environment;
    this.stateKey = stateKey;
    this.platform = platform;
    const backend = (environment.backend ?? platform.backend)._settings();
    createBackend(this, backend, stateKey);
    this.addOverride('terraform.required_version', platform._baselineOf(environment).terraform);
    Catalogue.of(this).add(this, {
      kind: 'state',
      path: this.node.path,
      environment: environment.name,
      location: backend.location,
      key: stateKey,
    });
  }

  /**
   * Makes sure that the stack has a provider, configured for its environment and pinned by the baseline. Roadbed's own
   * constructs do this themselves; call it for resources that you add from the bindings.
   */
  public useProvider(provider: ProviderName): void {
    if (this.made.has(provider)) return;
    this.checkProvider(provider);
    switch (provider) {
      case ProviderName.AWS:
        createAwsProvider(this, this.environment, this.labelFacts());
        break;
      case ProviderName.GOOGLE:
        createGoogleProvider(this, this.environment, this.labelFacts());
        break;
      case ProviderName.KUBERNETES:
        createKubernetesProvider(this, this.environment, (name) => this.useProvider(name));
        break;
      case ProviderName.DATADOG:
        createDatadogProvider(this, this.labelFacts(), datadogSite(this.environment, this.platform));
        break;
    }
    // Only now: one that could not be made is asked for again, and says again what is missing.
    this.made.add(provider);
    const { providers } = this.platform._baselineOf(this.environment);
    this.addOverride(`terraform.required_providers.${provider}.version`, providers[provider]);
  }

  /** Adds to the stack's Terraform what no construct says; `path` is dotted. */
  public override addOverride(path: string, value: unknown): void {
    recordOverride(this, path, value);
    super.addOverride(path, value);
  }

  /** Whether this stack must come after another, directly or through others. */
  public override dependsOn(stack: TerraformStack): boolean {
    return dependsOnStack(this, stack);
  }

  private labelFacts(): LabelFacts {
    return {
      organization: this.platform.organization,
      environment: this.environment.name,
      stage: this.environment.stage,
      custom: this.platform.labels,
    };
  }

  private checkProvider(provider: ProviderName): void {
    if (!Object.values(ProviderName).includes(provider)) {
      throw new RoadbedError(`stack "${this.node.path}" cannot use the provider ${describeValue(provider)}`, [
        { message: `provider must be ProviderName.AWS, DATADOG, GOOGLE or KUBERNETES, got ${describeValue(provider)}` },
      ]);
    }
    const elsewhere = { [ProviderName.AWS]: Cloud.GOOGLE, [ProviderName.GOOGLE]: Cloud.AWS } as Record<string, Cloud>;
    if (elsewhere[provider] !== this.environment.cloud) return;
    const { name, cloud } = this.environment;
    throw new RoadbedError(`stack "${this.node.path}" cannot use the provider "${provider}"`, [
      {
        message: `provider must be of the environment's cloud (environment "${name}" is on ${cloud}), got "${provider}"`,
        fix: `use it in a stack of an environment on ${provider}`,
      },
    ]);
  }
}
