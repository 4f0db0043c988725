import { AWS_ACCOUNT, AWS_REGION, DNS_LABEL, EKS_CLUSTER, GCP_PROJECT, GCP_REGION, GKE_CLUSTER } from '../naming';
import { Stage } from '../stage';
import { checkTelemetry, Telemetry } from '../telemetry';
import { checkOptionalKind, checkText, describeValue, markKind, Problems, requireProps, TextForm } from '../validation';
import { findBaseline } from '../versions';
import { EnvironmentFacts } from './environment-facts';
import { StateBackend } from './state-backend';

/** What every environment says of itself. */
export interface EnvironmentProps {
  /** How close it is to customers. */
  readonly stage: Stage;
  /** Name of the Kubernetes cluster. */
  readonly cluster: string;
  /**
   * What is true of it, reviewed.
   * @default - nothing is known; what needs a fact says which
   */
  readonly facts?: EnvironmentFacts;
  /**
   * Its own baseline, to stage a rollout environment by environment.
   * @default - the platform's
   */
  readonly baseline?: string;
  /**
   * Where its states are kept.
   * @default - the platform's backend
   */
  readonly backend?: StateBackend;
  /**
   * The backends that measure objectives here; of several, the first one notifies.
   * @default - the platform's telemetry
   */
  readonly telemetry?: Telemetry[];
}

/** An environment on Amazon EKS. */
export interface EksEnvironmentProps extends EnvironmentProps {
  /** AWS account id: 12 digits, in quotes. Terraform refuses to act on any other. */
  readonly account: string;
  /** AWS region, such as `eu-west-1`. */
  readonly region: string;
}

/** An environment on Google Kubernetes Engine. */
export interface GkeEnvironmentProps extends EnvironmentProps {
  /** Google Cloud project id. */
  readonly project: string;
  /** Google Cloud region, such as `europe-west3`. */
  readonly region: string;
}

/** The cloud an environment lives in. */
export enum Cloud {
  /** Amazon Web Services. */
  AWS = 'aws',
  /** Google Cloud. */
  GOOGLE = 'google',
}

/** One place where services run: a stage, an account or project, a region and a cluster. */
export class Environment {
  /**
   * An environment on Amazon EKS.
   * @param name lower-case letters, digits and hyphens, at most 32; part of many names, so keep it short
   */
  public static eks(name: string, props: EksEnvironmentProps): Environment {
    requireProps(problemsOf(name), props);
    return new Environment(name, Cloud.AWS, props, [
      ['account', props.account, AWS_ACCOUNT],
      ['region', props.region, AWS_REGION],
      ['cluster', props.cluster, EKS_CLUSTER],
    ]);
  }

  /**
   * An environment on Google Kubernetes Engine.
   * @param name lower-case letters, digits and hyphens, at most 32; part of many names, so keep it short
   */
  public static gke(name: string, props: GkeEnvironmentProps): Environment {
    requireProps(problemsOf(name), props);
    return new Environment(name, Cloud.GOOGLE, props, [
      ['project', props.project, GCP_PROJECT],
      ['region', props.region, GCP_REGION],
      ['cluster', props.cluster, GKE_CLUSTER],
    ]);
  }

  /** How close it is to customers. */
  public readonly stage: Stage;
  /** The AWS account id or the Google Cloud project id. */
  public readonly account: string;
  /** The cloud region. */
  public readonly region: string;
  /** Name of the Kubernetes cluster. */
  public readonly cluster: string;
  /** What is true of it. */
  public readonly facts: EnvironmentFacts;
  /** Its own baseline, if it has one. */
  public readonly baseline?: string;
  /** Where its states are kept, if not where the platform keeps them. */
  public readonly backend?: StateBackend;
  /** The backends that measure objectives here, if not those of the platform. */
  public readonly telemetry?: Telemetry[];

  private constructor(
    /** Its name, unique on the platform. */
    public readonly name: string,
    /** The cloud it lives in. */
    public readonly cloud: Cloud,
    props: EnvironmentProps & { readonly region: string; readonly account?: string; readonly project?: string },
    place: readonly (readonly [prop: string, value: string, form: TextForm])[],
  ) {
    const problems = problemsOf(name);
    checkText(problems, 'name', name, { ...DNS_LABEL, maxLength: 32 });
    if (!Object.values(Stage).includes(props.stage)) {
      problems.add(`stage must be Stage.DEV, Stage.STAGING or Stage.PROD, got ${describeValue(props.stage)}`);
    }
    for (const [prop, value, form] of place) checkText(problems, prop, value, form);
    checkOptionalKind(problems, 'facts', props.facts, 'EnvironmentFacts');
    if (props.baseline !== undefined) findBaseline(problems, 'baseline', props.baseline);
    checkOptionalKind(problems, 'backend', props.backend, 'StateBackend');
    checkTelemetry(problems, 'telemetry', props.telemetry);
    problems.throwIfAny();

    this.stage = props.stage;
    this.account = props.account ?? props.project ?? '';
    this.region = props.region;
    this.cluster = props.cluster;
    this.facts = props.facts ?? EnvironmentFacts.none();
    this.baseline = props.baseline;
    this.backend = props.backend;
    this.telemetry = props.telemetry === undefined ? undefined : [...props.telemetry];
  }
}

markKind(Environment, 'Environment');

function problemsOf(name: unknown): Problems {
  return new Problems(`Environment ${describeValue(name)}`);
}
