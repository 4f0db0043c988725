import type { Kind } from './kinds';
import type { KubernetesObject } from './kubernetes-object';
import { LabelSelector, readSelector, selects, Verdict } from './label-selector';
import { Found, neighbours } from './neighbours';
import { Pod, podOf } from './pods';

const SEEN = new WeakMap<KubernetesObject, LabelSelector | undefined>();

/** The selector by which a network policy or a disruption budget finds its pods; read once, for every workload asks. */
export function podSelectorOf(object: KubernetesObject): LabelSelector | undefined {
  if (SEEN.has(object)) return SEEN.get(object);
  const path = object.kind === 'NetworkPolicy' ? 'spec.pod_selector' : 'spec.selector';
  const [block] = object.block.blocks(path);
  const unknown = block === undefined && object.block.value(path).isUnknown;
  const selector = block === undefined ? nothingSaid(object, unknown) : readSelector(block);
  SEEN.set(object, selector);
  return selector;
}

/** A network policy without a selector is for every pod of its namespace, a disruption budget for none (policy/v1). */
function nothingSaid({ kind }: KubernetesObject, unknown: boolean): LabelSelector | undefined {
  return unknown || kind === 'NetworkPolicy' ? { known: !unknown, requirements: [] } : undefined;
}

/** The objects of a kind that select the pods of a workload. */
export function selecting(kind: Kind, { object, labels }: Pod): Found {
  const { certain, possible } = neighbours(object, kind);
  const verdict = (each: KubernetesObject): Verdict => {
    const selector = podSelectorOf(each);
    return selector === undefined ? false : selects(selector, labels);
  };
  return {
    certain: certain.filter((each) => verdict(each) === true),
    possible: [
      ...certain.filter((each) => verdict(each) === undefined),
      ...possible.filter((each) => verdict(each) !== false),
    ],
  };
}

/** The workloads of some kinds whose pods an object selects. */
export function selectedBy(object: KubernetesObject, kinds: readonly Kind[]): readonly KubernetesObject[] {
  const selector = podSelectorOf(object);
  if (selector === undefined) return [];
  return kinds.flatMap((kind) =>
    neighbours(object, kind).certain.filter((each) => {
      const pod = podOf(each);
      return !('finding' in pod) && selects(selector, pod.labels) === true;
    }),
  );
}
