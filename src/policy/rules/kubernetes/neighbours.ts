import type { PolicyResource } from '../../resource/policy-resource';
import type { ResourceGraph } from '../../resource/resource-graph';
import { Kind, typesOfKinds } from './kinds';
import { KubernetesObject, namespacePath, objectOf } from './kubernetes-object';
import type { Verdict } from './label-selector';

/** Objects that are in the same place, and objects that only an apply will tell of. */
export interface Found {
  readonly certain: readonly KubernetesObject[];
  readonly possible: readonly KubernetesObject[];
}

/** All objects of one kind in an app, by the name of their namespace. */
interface Placed {
  readonly byNamespace: ReadonlyMap<string, readonly KubernetesObject[]>;
  /** Those whose namespace is known only after apply. */
  readonly anywhere: readonly KubernetesObject[];
}

const PLACED = new WeakMap<ResourceGraph, Map<Kind, Placed>>();

/** The objects of a kind in the namespace of another object, or in another namespace of the same cluster. */
export function neighbours(object: KubernetesObject, kind: Kind, namespace = namespaceOf(object)): Found {
  const { byNamespace, anywhere } = placed(object.resource._graph, kind);
  if (namespace === undefined) return { certain: [], possible: [...byNamespace.values()].flat().concat(anywhere) };
  const there = byNamespace.get(namespace) ?? [];
  return {
    certain: there.filter((each) => sameCluster(object, each) === true),
    possible: [
      ...there.filter((each) => sameCluster(object, each) === undefined),
      ...anywhere.filter((each) => sameCluster(object, each) !== false),
    ],
  };
}

/** The namespace of an object; of a namespace, itself. What has no literal name is told by who makes it. */
export function namespaceOf(object: KubernetesObject): string | undefined {
  const name = object.block.value(object.kind === 'Namespace' ? 'metadata.name' : 'metadata.namespace');
  if (name.text !== undefined) return name.text;
  if (object.kind === 'Namespace') return madeBy(object.resource);
  if (name.isAbsent) return 'default';
  const target = object.resource.target(namespacePath(object));
  return target === undefined ? undefined : madeBy(target);
}

/** No namespace has such a name. */
function madeBy({ stack, address }: PolicyResource): string {
  return `${stack}/${address}`;
}

/** An app holds the same names once for each environment. */
function sameCluster(one: KubernetesObject, other: KubernetesObject): Verdict {
  if (one.resource.stack === other.resource.stack) return true;
  if (one.environment === undefined || other.environment === undefined) return undefined;
  return one.environment === other.environment;
}

function placed(graph: ResourceGraph, kind: Kind): Placed {
  let kinds = PLACED.get(graph);
  if (kinds === undefined) PLACED.set(graph, (kinds = new Map<Kind, Placed>()));
  let found = kinds.get(kind);
  if (found === undefined) kinds.set(kind, (found = place(graph, kind)));
  return found;
}

function place(graph: ResourceGraph, kind: Kind): Placed {
  const byNamespace = new Map<string, KubernetesObject[]>();
  const anywhere: KubernetesObject[] = [];
  for (const type of typesOfKinds([kind])) {
    for (const resource of graph.ofType(type)) {
      const object = objectOf(resource);
      if ('finding' in object || object.kind !== kind) continue;
      const namespace = namespaceOf(object);
      const there = namespace === undefined ? anywhere : byNamespace.get(namespace);
      if (there !== undefined) there.push(object);
      else if (namespace !== undefined) byNamespace.set(namespace, [object]);
    }
  }
  return { byNamespace, anywhere };
}
