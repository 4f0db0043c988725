import { DNS_LABEL } from '../core/naming';
import { Duration } from '../core/units/duration';
import {
  checkKnownProps,
  checkOptionalKind,
  checkText,
  markKind,
  Problems,
  PropNames,
  requireProps,
  TextForm,
} from '../core/validation';

/** How Argo CD finds the bundle. */
export interface ArgoCdProps {
  /** The Git repository that a pipeline copies `artifacts/gitops/` to: an https or ssh URL. */
  readonly repository: string;
  /**
   * The folder in the repository that holds what `artifacts/gitops/` holds, without slashes at the ends.
   * @default gitops
   */
  readonly path?: string;
  /**
   * The branch, tag or commit that is delivered.
   * @default HEAD
   */
  readonly revision?: string;
  /**
   * The Argo CD project.
   * @default default
   */
  readonly project?: string;
  /**
   * The namespace that Argo CD runs in.
   * @default argocd
   */
  readonly namespace?: string;
  /**
   * The name under which Argo CD knows the cluster, where it delivers to another than its own.
   * @default - the cluster that Argo CD runs in
   */
  readonly cluster?: string;
}

/** How Flux finds the bundle. */
export interface FluxProps {
  /** Name of the GitRepository whose repository a pipeline copies `artifacts/gitops/` to. */
  readonly source: string;
  /**
   * The folder in the repository that holds what `artifacts/gitops/` holds, without slashes at the ends.
   * @default gitops
   */
  readonly path?: string;
  /**
   * The namespace that Flux runs in.
   * @default flux-system
   */
  readonly namespace?: string;
  /**
   * How often Flux sets right what differs: 1 minute to 1 day, in whole minutes.
   * @default Duration.minutes(10)
   */
  readonly interval?: Duration;
}

/** How objects are delivered, decided. */
export type ObjectDeliverySettings =
  | { readonly kind: 'kubernetes-manifest' }
  | ({ readonly kind: 'argo-cd' } & Required<Omit<ArgoCdProps, 'cluster'>> & Pick<ArgoCdProps, 'cluster'>)
  | ({ readonly kind: 'flux'; readonly intervalMinutes: number } & Required<Omit<FluxProps, 'interval'>>);

const ARGO_CD: PropNames<ArgoCdProps> = {
  repository: true,
  path: true,
  revision: true,
  project: true,
  namespace: true,
  cluster: true,
};
const FLUX: PropNames<FluxProps> = { source: true, path: true, namespace: true, interval: true };

const REPOSITORY: TextForm = {
  pattern: /^(https:\/\/|ssh:\/\/|git@)[^\s${}"<>\\]+$/,
  maxLength: 2048,
  words: 'the https or ssh URL of a Git repository',
};
const PATH: TextForm = {
  pattern: /^(?!(.*\/)?\.{1,2}(\/|$))[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/,
  maxLength: 512,
  words: 'path parts of letters, digits, hyphens, underscores and dots, joined by slashes, with none at the ends',
};
const REVISION: TextForm = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9_./-]*$/,
  maxLength: 244,
  words: 'a branch, tag or commit',
};
const CLUSTER: TextForm = { pattern: /^[^\s${}]+$/, maxLength: 253, words: 'the name of a cluster' };
const MINUTES_OF_DAY = 24 * 60;

/** How objects of custom resource definitions get into a cluster. */
export class ObjectDelivery {
  /**
   * By Terraform (`kubernetes_manifest`). It needs the cluster, and the definitions installed in it, at every plan.
   */
  public static kubernetesManifest(): ObjectDelivery {
    return new ObjectDelivery({ kind: 'kubernetes-manifest' });
  }

  /** By Argo CD, from the bundle in `artifacts/gitops/`. */
  public static argoCd(props: ArgoCdProps): ObjectDelivery {
    const problems = new Problems('ObjectDelivery.argoCd');
    requireProps(problems, props, 'cannot deliver objects');
    checkKnownProps(problems, '', props, ARGO_CD);
    const { path = 'gitops', revision = 'HEAD', project = 'default', namespace = 'argocd', cluster } = props;
    checkText(problems, 'repository', props.repository, REPOSITORY);
    checkText(problems, 'path', path, PATH);
    checkText(problems, 'revision', revision, REVISION);
    checkText(problems, 'project', project, { ...DNS_LABEL, maxLength: 253 });
    checkText(problems, 'namespace', namespace, DNS_LABEL);
    if (cluster !== undefined) checkText(problems, 'cluster', cluster, CLUSTER);
    problems.throwIfAny('cannot deliver objects');
    const { repository } = props;
    return new ObjectDelivery({ kind: 'argo-cd', repository, path, revision, project, namespace, cluster });
  }

  /** By Flux, from the bundle in `artifacts/gitops/`. */
  public static flux(props: FluxProps): ObjectDelivery {
    const problems = new Problems('ObjectDelivery.flux');
    requireProps(problems, props, 'cannot deliver objects');
    checkKnownProps(problems, '', props, FLUX);
    const { path = 'gitops', namespace = 'flux-system', interval } = props;
    checkText(problems, 'source', props.source, { ...DNS_LABEL, maxLength: 253 });
    checkText(problems, 'path', path, PATH);
    checkText(problems, 'namespace', namespace, DNS_LABEL);
    const intervalMinutes = checkInterval(problems, interval);
    problems.throwIfAny('cannot deliver objects');
    return new ObjectDelivery({ kind: 'flux', source: props.source, path, namespace, intervalMinutes });
  }

  private constructor(private readonly settings: ObjectDeliverySettings) {}

  /** @internal */
  public _settings(): ObjectDeliverySettings {
    return this.settings;
  }
}

markKind(ObjectDelivery, 'ObjectDelivery');

function checkInterval(problems: Problems, interval: Duration | undefined): number {
  if (!checkOptionalKind(problems, 'interval', interval, 'Duration') || interval === undefined) return 10;
  const minutes = interval.toSeconds() / 60;
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= MINUTES_OF_DAY) return minutes;
  problems.add(`interval must be whole minutes from 1 minute to 1 day, got ${interval.toString()}`);
  return 10;
}
