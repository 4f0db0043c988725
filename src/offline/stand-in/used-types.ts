import { closestName } from '../../core/validation';
import { SchemaSource } from '../schema/schema-source';

/** The types that a run uses; a provider serves only these, for a whole schema costs seconds. */
export interface UsedTypes {
  /** Types of resources in the configuration and in the states. */
  readonly resources: readonly string[];
  readonly dataSources: readonly string[];
}

/** What to serve, and what was asked for that does not exist. */
export interface TypesToServe extends UsedTypes {
  /** In words, each with the nearest name. */
  readonly unknown: readonly string[];
}

/**
 * The types to serve. For one that does not exist the nearest are served instead, so that Terraform's own refusal names
 * them.
 */
export function typesToServe(schemas: SchemaSource, used: UsedTypes | undefined): TypesToServe {
  const all = { resources: schemas.resourceTypes(), dataSources: schemas.dataSourceTypes() };
  if (used === undefined) return { ...all, unknown: [] };
  const resources = pick(used.resources, all.resources, 'resource', schemas);
  const dataSources = pick(used.dataSources, all.dataSources, 'data source', schemas);
  return {
    // A data source written as a resource, or the other way round: Terraform says so when it sees the other.
    resources: unique([...resources.served, ...dataSources.missing.filter((name) => all.resources.includes(name))]),
    dataSources: unique([...dataSources.served, ...resources.missing.filter((name) => all.dataSources.includes(name))]),
    unknown: [...resources.notes, ...dataSources.notes],
  };
}

function pick(used: readonly string[], all: readonly string[], kind: string, { address, origin }: SchemaSource) {
  const known = new Set(all);
  const missing = unique(used).filter((name) => !known.has(name));
  const nearest = missing.map((name) => closestName(name, all));
  return {
    missing,
    served: unique([...used.filter((name) => known.has(name)), ...nearest.flatMap((name) => name ?? [])]),
    notes: missing.map((name, index) => {
      const near = nearest[index];
      const hint = near === undefined ? '' : `; did you mean ${near}?`;
      return `${name}: ${address} has no such ${kind} type in ${origin}${hint}`;
    }),
  };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
