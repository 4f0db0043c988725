import { Stage } from '../../../core/stage';
import { Tier } from '../../../core/tier';
import type { KubernetesObject } from './kubernetes-object';

/** Whether an object says that it is of production. */
export function inProduction({ resource }: KubernetesObject): boolean {
  return resource.stage === Stage.PROD;
}

/** Whether an object says that it is of production and that its outage is felt at once: of tier 0 or 1. */
export function servesCustomers(object: KubernetesObject): boolean {
  const { tier } = object.resource;
  return inProduction(object) && tier !== undefined && tier <= Tier.BUSINESS_CRITICAL;
}
