import type { PolicyResource } from './policy-resource';
import type { ResourceGraph } from './resource-graph';

/**
 * What is true of a whole app, worked out when the first resource asks and kept for the others: a rule that looks through the
 * app for each of many resources would take the square of their number.
 */
export function oncePerApp<T>(work: (resource: PolicyResource) => T): (resource: PolicyResource) => T {
  const known = new WeakMap<ResourceGraph, { readonly result: T }>();
  return (resource) => {
    const found = known.get(resource._graph) ?? { result: work(resource) };
    known.set(resource._graph, found);
    return found.result;
  };
}
