import { IConstruct } from 'constructs';
import { Artifacts } from '../../../core/artifacts';
import { isInTree } from '../../../core/in-tree';
import { labelledFacts } from '../../../core/labels';
import { MADE_BY_ROADBED, yamlText } from '../../../core/yaml-text';
import { ObjectDeliverySettings } from '../../../platform/object-delivery';
import { Platform } from '../../../platform/platform';
import type { CustomObject } from '../custom-object';
import { application } from './argo-cd';
import { fluxKustomization, kustomization } from './flux';

/** How a tool is told of a bundle. */
export type GitOpsSettings = Exclude<ObjectDeliverySettings, { kind: 'kubernetes-manifest' }>;

/** The folder below `artifacts/`. */
const ROOT = 'gitops';

/**
 * Adds an object to the bundle: `<environment>/<team>/<service>/<kind>-<name>.yaml`. A service has a folder of its own, so
 * that the bundles of several repositories fit into one; what the tool needs to find an environment stands beside its folder.
 */
export function addToBundle(
  scope: IConstruct,
  object: CustomObject,
  environment: string,
  settings: GitOpsSettings,
): void {
  const { metadata, kind } = object;
  const { team = metadata.namespace, service = 'shared' } = labelledFacts({ metadata });
  const folder = `${ROOT}/${environment}/${team}/${service}`;
  const file = `${kind.toLowerCase()}-${metadata.name}.yaml`;
  const artifacts = Artifacts.of(scope);
  const platform = Platform.of(scope);
  const bundle = Bundle.of(scope);
  if (bundle.isEmpty(environment)) {
    const finder = finderOf(settings, platform.organization, environment);
    artifacts.add(platform, { path: `${ROOT}/${environment}.yaml`, content: fileOf(finder) });
  }
  if (settings.kind === 'flux' && bundle.isEmpty(folder)) {
    artifacts.add(platform, new KustomizationFile(folder, bundle));
  }
  bundle.add([environment, folder], { construct: scope, file });
  artifacts.add(scope, { path: `${folder}/${file}`, content: fileOf(object) });
}

function fileOf(object: object): string {
  return MADE_BY_ROADBED + yamlText(object);
}

function finderOf(settings: GitOpsSettings, organization: string, environment: string): object {
  return settings.kind === 'flux'
    ? fluxKustomization(settings, organization, environment)
    : application(settings, organization, environment);
}

/** The list of a folder's files, which is whole only when every construct has been made. */
class KustomizationFile {
  public readonly path: string;

  constructor(
    private readonly folder: string,
    private readonly bundle: Bundle,
  ) {
    this.path = `${folder}/kustomization.yaml`;
  }

  public get content(): string {
    return fileOf(kustomization(this.bundle.filesIn(this.folder)));
  }
}

/** A file of a folder, and the construct that it is there for. */
interface Member {
  readonly construct: IConstruct;
  readonly file: string;
}

const BUNDLE = Symbol.for('roadbed.GitOpsBundle');

/** Which files the bundle of an app has, by folder. */
class Bundle {
  public static of(construct: IConstruct): Bundle {
    const root = construct.node.root as IConstruct & { [BUNDLE]?: Bundle };
    const existing = root[BUNDLE];
    if (existing !== undefined) return existing;
    const made = new Bundle();
    Object.defineProperty(root, BUNDLE, { value: made });
    return made;
  }

  private readonly members = new Map<string, Member[]>();

  public isEmpty(folder: string): boolean {
    return !this.members.has(folder);
  }

  public add(folders: readonly string[], member: Member): void {
    for (const folder of folders) this.members.set(folder, [...(this.members.get(folder) ?? []), member]);
  }

  public filesIn(folder: string): string[] {
    const members = this.members.get(folder) ?? [];
    return members.flatMap(({ construct, file }) => (isInTree(construct) ? [file] : [])).sort();
  }
}
