import { Construct, IConstruct } from 'constructs';
import { Catalogue, wholeAppProblems } from '../core/catalogue';
import { Environment, StateBackend } from '../core/environment';
import { isInTree } from '../core/in-tree';
import { checkLabels } from '../core/labels';
import { DNS_LABEL, HTTPS_BASE_URL } from '../core/naming';
import { OnCall } from '../core/on-call';
import { checkTelemetry, Telemetry } from '../core/telemetry';
import {
  checkKind,
  checkKnownProps,
  checkOptionalKind,
  checkText,
  closestName,
  describeValue,
  isKind,
  Problems,
  PropNames,
  requireProps,
  RoadbedError,
} from '../core/validation';
import { Baseline, findBaseline } from '../core/versions';
import { checkPolicySettings, PolicySettings } from '../policy/policy-settings';
import { checkServiceSettings, ServiceSettings, settingsIn } from './service-settings';

/** What a platform team decides once, for everybody. */
export interface PlatformProps {
  /** Short name of the organisation, which begins the names of what is made: lower-case letters, digits and hyphens, at most 20. */
  readonly organization: string;
  /** The baseline: it pins a version of every construct and provider, so that upgrading this package changes nothing. */
  readonly baseline: string;
  /** Where services can run. */
  readonly environments: Environment[];
  /** Where Terraform keeps its states. An environment may name another place. */
  readonly backend: StateBackend;
  /**
   * Who is called when a service breaks whose owner names nobody.
   * @default - nobody
   */
  readonly onCall?: OnCall;
  /**
   * The backends that measure objectives; of several, the first one notifies. An environment may have its own.
   * @default - none
   */
  readonly telemetry?: Telemetry[];
  /**
   * Where the error-budget policies of services are published: an https URL without query and
   * fragment, to which `/<environment>/<service>.md` is added.
   * @default - alerts tell the policy in words and link nothing
   */
  readonly errorBudgetPolicyUrl?: string;
  /**
   * Labels for everything: AWS tags, Google Cloud labels, Kubernetes labels and Datadog tags at once, so legal in all four.
   * @default - none beside Roadbed's own
   */
  readonly labels?: Record<string, string>;
  /**
   * By what the app is judged beside Roadbed's own rules, and what was decided to be lived with.
   * @default - Roadbed's own rules, without exceptions
   */
  readonly policy?: PolicySettings;
  /**
   * What holds for every service.
   * @default - the defaults of each setting
   */
  readonly services?: ServiceSettings;
}

const PROPS: PropNames<PlatformProps> = {
  organization: true,
  baseline: true,
  environments: true,
  backend: true,
  onCall: true,
  telemetry: true,
  errorBudgetPolicyUrl: true,
  labels: true,
  policy: true,
  services: true,
};

const PLATFORM = Symbol.for('roadbed.Platform');

/** What a platform team decided, for a whole app: every construct of the app finds it with `Platform.of`. */
export class Platform extends Construct {
  /** @internal */
  public static _find(scope: IConstruct): Platform | undefined {
    return platformOf(scope);
  }

  /** The platform of the app that a construct is in. Throws when there is none. */
  public static of(scope: IConstruct): Platform {
    const platform = platformOf(scope);
    if (platform !== undefined) return platform;
    throw new RoadbedError(`${scope.node.path === '' ? 'The app' : `"${scope.node.path}"`} has no platform`, [
      {
        message: 'its app must have a Platform',
        fix: "create one before the first stack: new Platform(app, 'platform', { … })",
      },
    ]);
  }

  /** Short name of the organisation. */
  public readonly organization: string;
  /** Name of the baseline. */
  public readonly baseline: string;
  /** Where Terraform keeps its states. */
  public readonly backend: StateBackend;
  /** Who is called when a service breaks whose owner names nobody. */
  public readonly onCall?: OnCall;
  /** The backends that measure objectives. */
  public readonly telemetry?: Telemetry[];
  /** Where the error-budget policies of services are published. */
  public readonly errorBudgetPolicyUrl?: string;
  private readonly environmentList: readonly Environment[];
  /** @internal */
  public readonly _policy: PolicySettings;
  /** @internal */
  public readonly _services: ServiceSettings;
  private readonly labelMap: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, props: PlatformProps) {
    // Before super(), so that what is refused leaves no empty construct behind.
    const problems = Problems.ofConstruct('Platform', scope, id);
    requireProps(problems, props);
    checkText(problems, 'organization', props.organization, { ...DNS_LABEL, maxLength: 20 });
    checkKnownProps(problems, '', props, PROPS);
    findBaseline(problems, 'baseline', props.baseline);
    checkEnvironments(problems, props.environments);
    if (props.backend === undefined) {
      problems.add('backend must be given', 'StateBackend.s3, .gcs or .hcpTerraform; .local() to try things out');
    } else checkKind(problems, 'backend', props.backend, 'StateBackend');
    checkOptionalKind(problems, 'onCall', props.onCall, 'OnCall');
    checkLabels(problems, 'labels', props.labels);
    checkTelemetry(problems, 'telemetry', props.telemetry);
    if (props.errorBudgetPolicyUrl !== undefined)
      checkText(problems, 'errorBudgetPolicyUrl', props.errorBudgetPolicyUrl, HTTPS_BASE_URL);
    checkPolicySettings(problems, 'policy', props.policy);
    checkServiceSettings(problems, 'services', props.services, namesOf(props.environments));
    const other = platformOf(scope);
    if (other !== undefined) {
      problems.add(`an app can have one Platform, and this one has "${other.node.path}" already`, 'keep one of them');
    }
    problems.throwIfAny();
    super(scope, id);

    this.organization = props.organization;
    this.baseline = props.baseline;
    this.backend = props.backend;
    this.onCall = props.onCall;
    this.telemetry = props.telemetry === undefined ? undefined : [...props.telemetry];
    this.errorBudgetPolicyUrl = props.errorBudgetPolicyUrl?.replace(/\/+$/, '');
    this.environmentList = [...props.environments];
    this._policy = { ...props.policy };
    this._services = { ...props.services };
    this.labelMap = { ...props.labels };
    Object.defineProperty(this.node.root, PLATFORM, { value: this, configurable: true });
    this.node.addValidation({ validate: () => wholeAppProblems(Catalogue.of(this)) });
  }

  /** Where services can run, in the order they were given. */
  public get environments(): Environment[] {
    return [...this.environmentList];
  }

  /** Labels for everything. */
  public get labels(): Record<string, string> {
    return { ...this.labelMap };
  }

  /** The environment of a name. Throws when the platform has none of that name. */
  public environment(name: string): Environment {
    const found = this.environmentList.find((environment) => environment.name === name);
    if (found !== undefined) return found;
    const names = this.environmentList.map((environment) => environment.name);
    const near = closestName(String(name), names);
    throw new RoadbedError(`Platform "${this.node.id}" has no such environment`, [
      {
        message: `environment must be one of ${names.join(', ')}, got ${describeValue(name)}`,
        fix: near === undefined ? undefined : `did you mean "${near}"?`,
      },
    ]);
  }

  /** @internal */
  public _servicesIn(environment: string): ServiceSettings {
    return settingsIn(this._services, environment);
  }

  /** @internal */
  public _baselineOf(environment: Environment): Baseline {
    const problems = new Problems(`Environment "${environment.name}"`);
    return problems.settle(findBaseline(problems, 'baseline', environment.baseline ?? this.baseline));
  }
}

function platformOf(construct: IConstruct): Platform | undefined {
  const platform = (construct.node.root as { [PLATFORM]?: Platform })[PLATFORM];
  return platform !== undefined && isInTree(platform) ? platform : undefined;
}

/** What is no environment is said of by itself. */
function namesOf(environments: readonly Environment[] | undefined): string[] {
  return Array.isArray(environments) ? environments.flatMap((each: Environment) => each?.name ?? []) : [];
}

function checkEnvironments(problems: Problems, environments: readonly Environment[] | undefined): void {
  if (!Array.isArray(environments) || environments.length === 0) {
    problems.add('environments must hold at least one', "Environment.eks('dev', { … })");
    return;
  }
  // A copy has no holes, which some() would not visit.
  if (!Array.from(environments).every((environment) => isKind(environment, 'Environment'))) {
    problems.add(
      `environments must hold Environments only, got ${describeValue(environments)}`,
      "Environment.eks('dev', { … })",
    );
    return;
  }
  const names = environments.map(({ name }: Environment) => name);
  for (const name of new Set(names.filter((each, index) => names.indexOf(each) !== index))) {
    problems.add(`environments must have names of their own, and "${name}" is there twice`, 'rename one of them');
  }
  checkClusters(problems, environments);
}

/** The namespaces and services of one environment would take the names of the other's. */
function checkClusters(problems: Problems, environments: readonly Environment[]): void {
  const first = new Map<string, Environment>();
  for (const environment of environments) {
    const { cloud, account, region, cluster, name } = environment;
    const place = [cloud, account, region, cluster].join(' ');
    const earlier = first.get(place);
    if (earlier === undefined) first.set(place, environment);
    else if (earlier.name !== name) {
      problems.add(
        `environments must have clusters of their own, and "${earlier.name}" and "${name}" are both on "${cluster}" of ${account} in ${region}`,
        'what one of them makes, the other would destroy: name another cluster, or keep one environment',
      );
    }
  }
}
