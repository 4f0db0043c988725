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
  /** The same by what they are marked with, one index for each way to mark them. */
  readonly marked: Map<Marker, MarkedObjects>;
}

/** What tells whether two objects may concern each other: labels, a name. */
export interface Marker {
  /** The marks of an object; undefined: it may concern any. */
  readonly marksOf: (object: KubernetesObject) => readonly string[] | undefined;
  /** Whether the object asks for all of its marks, as a selector does, or carries them, as pods do their labels. */
  readonly asks: boolean;
}

/** Objects of one kind, by namespace and mark, those without a mark under the empty one. */
type MarkedObjects = ReadonlyMap<string, readonly KubernetesObject[]>;

const PLACED = new WeakMap<ResourceGraph, Map<Kind, Placed>>();

/** The objects of a kind in the namespace of another object, or in another namespace of the same cluster. */
export function neighbours(object: KubernetesObject, kind: Kind, namespace = namespaceOf(object)): Found {
  const { byNamespace, anywhere } = placed(object.resource._graph, kind);
  if (namespace === undefined) return { certain: [], possible: [...byNamespace.values()].flat().concat(anywhere) };
  return found(object, byNamespace.get(namespace) ?? [], anywhere);
}

/**
 * The same, less those whose marks say that they are not meant; a fleet keeps hundreds of services in one namespace.
 * @param marks what the object carries, or where those of the kind carry their marks, what it asks for
 */
export function markedNeighbours(
  object: KubernetesObject,
  kind: Kind,
  marks: readonly string[],
  marker: Marker,
): Found {
  const namespace = namespaceOf(object);
  if (namespace === undefined) return neighbours(object, kind);
  const there = placed(object.resource._graph, kind);
  const marked = there.marked.get(marker) ?? byMark(there.byNamespace, marker);
  there.marked.set(marker, marked);
  const under = (mark: string): readonly KubernetesObject[] => marked.get(markKey(namespace, mark)) ?? [];
  const lists = marks.map(under);
  // What is asked for whole is in each list: the shortest will do.
  const near = marker.asks ? lists.flat() : lists.reduce((one, other) => (other.length < one.length ? other : one));
  return found(object, [...under(''), ...near], there.anywhere);
}

function found(
  object: KubernetesObject,
  there: readonly KubernetesObject[],
  anywhere: readonly KubernetesObject[],
): Found {
  return {
    certain: there.filter((each) => sameCluster(object, each) === true),
    possible: [
      ...there.filter((each) => sameCluster(object, each) === undefined),
      ...anywhere.filter((each) => sameCluster(object, each) !== false),
    ],
  };
}

function byMark(byNamespace: Placed['byNamespace'], { marksOf, asks }: Marker): MarkedObjects {
  const all = new Map<string, KubernetesObject[]>();
  const keysOf = new Map<KubernetesObject, readonly string[]>();
  for (const [namespace, objects] of byNamespace) {
    for (const object of objects) {
      const keys = (marksOf(object) ?? ['']).map((mark) => markKey(namespace, mark));
      keysOf.set(object, keys);
      for (const key of keys) push(all, key, object);
    }
  }
  if (!asks) return all;
  // What asks for several marks is found by the rarest of them.
  const rarest = new Map<string, KubernetesObject[]>();
  const count = (key: string): number => all.get(key)?.length ?? 0;
  for (const [object, keys] of keysOf) {
    push(
      rarest,
      keys.reduce((one, other) => (count(other) < count(one) ? other : one)),
      object,
    );
  }
  return rarest;
}

function push(map: Map<string, KubernetesObject[]>, key: string, object: KubernetesObject): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [object]);
  else known.push(object);
}

/** No namespace has a blank in it. */
const markKey = (namespace: string, mark: string): string => `${namespace} ${mark}`;

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
      if (object === undefined || 'finding' in object || object.kind !== kind) continue;
      const namespace = namespaceOf(object);
      const there = namespace === undefined ? anywhere : byNamespace.get(namespace);
      if (there !== undefined) there.push(object);
      else if (namespace !== undefined) byNamespace.set(namespace, [object]);
    }
  }
  return { byNamespace, anywhere, marked: new Map() };
}
