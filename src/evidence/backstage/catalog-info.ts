import { Artifact } from '../../core/artifacts';
import { CatalogueEntry, ServiceEntry, SloEntry } from '../../core/catalogue';
import { serviceSelector } from '../../core/labels';
import { shortHash } from '../../core/naming';
import { Stage } from '../../core/stage';
import { yamlText } from '../../core/yaml-text';
import { compareText, sortedBy } from '../compare-text';

/** An entity of Backstage's catalogue ("Descriptor Format of Catalog Entities"). */
interface Entity {
  readonly apiVersion: 'backstage.io/v1alpha1';
  readonly kind: 'Component' | 'Resource';
  readonly metadata: {
    readonly name: string;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly tags?: readonly string[];
    readonly links?: readonly { readonly url: string; readonly title: string; readonly type: string }[];
  };
  readonly spec: Readonly<Record<string, string | readonly string[]>>;
}

const HEAD = '# Written by Roadbed from the definition of the service; a change made here is lost.\n';
/** Names of entities have at most 63 characters (Backstage, Descriptor Format, metadata.name). */
const LONGEST_NAME = 63;
const STAGES = [Stage.PROD, Stage.STAGING, Stage.DEV];

/** `backstage/<service>/catalog-info.yaml` for every service: one component, whatever the environments it is in. */
export function backstageArtifacts(catalogue: readonly CatalogueEntry[]): Artifact[] {
  const services = new Map<string, ServiceEntry[]>();
  const objectives = new Map<string, SloEntry[]>();
  for (const entry of catalogue) {
    if (entry.kind === 'service') append(services, entry.service, entry);
    if (entry.kind === 'slo') append(objectives, entry.service, entry);
  }
  return [...services].map(([service, entries]) => ({
    path: `backstage/${service}/catalog-info.yaml`,
    content: catalogInfo(entries, objectives.get(service) ?? []),
  }));
}

/** The descriptor of a service that is in some environments; told by the one closest to customers. */
export function catalogInfo(entries: readonly ServiceEntry[], objectives: readonly SloEntry[]): string {
  const [first, ...others] = sortedBy(entries, ({ stage, environment }) => `${STAGES.indexOf(stage)} ${environment}`);
  if (first === undefined) return HEAD;
  const here = objectives.filter(({ environment }) => environment === first.environment);
  const entities = [componentOf(first, [first, ...others], here), ...resourcesOf(first)];
  return HEAD + entities.map(yamlText).join('---\n');
}

function componentOf(
  service: ServiceEntry,
  everywhere: readonly ServiceEntry[],
  objectives: readonly SloEntry[],
): Entity {
  const { team, tier, system, runbook, errorBudgetPolicy } = service;
  const links = [
    ...(runbook === undefined ? [] : [{ url: runbook, title: 'Runbook', type: 'runbook' }]),
    ...(errorBudgetPolicy === undefined
      ? []
      : [{ url: errorBudgetPolicy, title: 'Error-budget policy', type: 'error-budget-policy' }]),
  ];
  const dependsOn = [...new Set((service.dependencies ?? []).flatMap((each) => referenceOf(service, each)))];
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: service.service,
      annotations: annotationsOf(service, everywhere, objectives),
      tags: [`tier-${tier}`],
      ...(links.length > 0 && { links }),
    },
    spec: {
      type: 'service',
      lifecycle: service.stage === Stage.PROD ? 'production' : 'experimental',
      owner: `group:${team}`,
      ...(system !== undefined && { system }),
      ...(dependsOn.length > 0 && { dependsOn: dependsOn.sort(compareText) }),
    },
  };
}

/** The first two are those of Backstage's Kubernetes plugin ("Well-known Annotations"). */
function annotationsOf(
  { service, team, runbook, onCall, budget, dataClassification }: ServiceEntry,
  everywhere: readonly ServiceEntry[],
  objectives: readonly SloEntry[],
): Record<string, string> {
  const [[key, value] = ['', '']] = Object.entries(serviceSelector(service));
  const promises = objectives.map(({ name, target, window }) => `${name} ${target} % over ${window}`);
  return {
    'backstage.io/kubernetes-label-selector': `${key}=${value}`,
    'backstage.io/kubernetes-namespace': team,
    'roadbed.dev/environments': everywhere.map(({ environment }) => environment).join(', '),
    'roadbed.dev/data-classification': dataClassification,
    ...(runbook !== undefined && { 'roadbed.dev/runbook': runbook }),
    ...(onCall !== undefined && { 'roadbed.dev/on-call': onCall }),
    ...(promises.length > 0 && { 'roadbed.dev/slos': promises.join('; ') }),
    ...(budget !== undefined && { 'roadbed.dev/monthly-budget': budget }),
  };
}

type Dependency = NonNullable<ServiceEntry['dependencies']>[number];

/** What lies outside of the organisation is no entity of its catalogue. */
function referenceOf({ service }: ServiceEntry, { kind, name }: Dependency): string[] {
  if (kind === 'external') return [];
  return [kind === 'service' ? `component:${name}` : `resource:${resourceName(service, name)}`];
}

/** What a service keeps for itself, so that what the component depends on is there. */
function resourcesOf({ service, team, system, dependencies = [] }: ServiceEntry): Entity[] {
  return dependencies
    .filter(({ kind }) => kind !== 'service' && kind !== 'external')
    .map(({ kind, name }) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: { name: resourceName(service, name) },
      spec: { type: kind, owner: `group:${team}`, ...(system !== undefined && { system }) },
    }));
}

function resourceName(service: string, name: string): string {
  const whole = `${service}-${name}`;
  return whole.length <= LONGEST_NAME ? whole : `${whole.slice(0, LONGEST_NAME - 9)}-${shortHash(whole)}`;
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
