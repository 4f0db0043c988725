import type { JsonObject } from '../../../core/terraform';
import type { Kind } from './kinds';
import type { KubernetesObject } from './kubernetes-object';
import { LabelSelector, readSelector, selects, Verdict } from './label-selector';
import { Found, markedNeighbours, Marker, neighbours } from './neighbours';
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
  const marks = labels === undefined ? undefined : labelMarks(labels);
  const { certain, possible } =
    marks === undefined ? neighbours(object, kind) : markedNeighbours(object, kind, marks, SELECTOR_MARKS);
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
  const marks = SELECTOR_MARKS.marksOf(object);
  return kinds.flatMap((kind) =>
    (marks === undefined ? neighbours(object, kind) : markedNeighbours(object, kind, marks, POD_MARKS)).certain.filter(
      (each) => {
        const pod = podOf(each);
        return !('finding' in pod) && selects(selector, pod.labels) === true;
      },
    ),
  );
}

/** The labels that pods must carry to be selected; undefined where any pod may be. */
const SELECTOR_MARKS: Marker = {
  asks: true,
  marksOf: (object) => {
    const marks = (podSelectorOf(object)?.requirements ?? []).flatMap(({ key, operator, values: [value, ...more] }) =>
      key === undefined || operator !== 'In' || value === undefined || more.length > 0 || value.includes('${')
        ? []
        : [`${key}=${value}`],
    );
    return marks.length === 0 ? undefined : marks;
  },
};

const POD_MARKS: Marker = {
  asks: false,
  marksOf: (object) => {
    const pod = podOf(object);
    return 'finding' in pod || pod.labels === undefined ? undefined : labelMarks(pod.labels);
  },
};

/** The labels as marks; undefined where there are none, or one is known only after apply, for it may be any. */
function labelMarks(labels: JsonObject): readonly string[] | undefined {
  const marks = Object.entries(labels).map(([key, value]) => `${key}=${String(value)}`);
  return marks.length === 0 || marks.some((mark) => mark.includes('${')) ? undefined : marks;
}
