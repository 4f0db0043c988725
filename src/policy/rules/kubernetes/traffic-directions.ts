import type { KubernetesObject } from './kubernetes-object';

/** Which way the traffic goes that a policy rules. */
export type Direction = 'Ingress' | 'Egress';

export const DIRECTIONS: readonly Direction[] = ['Ingress', 'Egress'];
/** The block that holds the rules of a direction. */
export const SECTIONS: Readonly<Record<Direction, string>> = { Ingress: 'spec.ingress', Egress: 'spec.egress' };

const SEEN = new WeakMap<KubernetesObject, readonly Direction[]>();

/** The directions that a policy rules: as it says, or else ingress, and egress where it has rules of it (networking.k8s.io/v1). */
export function directionsOf(policy: KubernetesObject): readonly Direction[] {
  const seen = SEEN.get(policy);
  if (seen !== undefined) return seen;
  const { block } = policy;
  const stated = block.values('spec.policy_types').map(({ text }) => text);
  const found = DIRECTIONS.filter((direction) =>
    stated.length > 0
      ? stated.includes(direction)
      : direction === 'Ingress' || block.blocks(SECTIONS[direction]).length > 0,
  );
  SEEN.set(policy, found);
  return found;
}
