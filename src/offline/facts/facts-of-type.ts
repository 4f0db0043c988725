import { ProviderFacts, TypeFacts } from './provider-facts';

/** The facts of one type as they hold for the bindings at hand. */
export interface FactsOfType extends TypeFacts {
  /**
   * Paths whose allowed values, bounds and counts are those of another version and may have widened since: outside them
   * is unknown, not refused.
   */
  readonly mayHaveWidened: ReadonlySet<string>;
}

/** The kinds of fact that a provider loosens from one version to the next. */
const WIDENING = ['oneOf', 'range', 'greaterThan', 'length', 'maxItems', 'format'] as const;

/** The facts of a type for bindings of the given version: additions first, then the rest; undefined when there are none. */
export function factsOfType(facts: ProviderFacts, typeName: string, bindingsVersion: string): FactsOfType | undefined {
  const base = facts.resources[typeName];
  const added = facts.additions?.[typeName];
  if (base === undefined && added === undefined) return undefined;
  const lenient = facts.mayHaveWidened === true || facts.version !== bindingsVersion;
  const confirmed = pathsOf(added);
  const widened = lenient ? [...pathsOf(base)].filter((path) => !confirmed.has(path)) : [];
  return { ...merge(base ?? {}, added ?? {}), mayHaveWidened: new Set(widened) };
}

function pathsOf(facts: TypeFacts | undefined): Set<string> {
  return new Set(WIDENING.flatMap((kind) => Object.keys(facts?.[kind] ?? {})));
}

function merge(base: TypeFacts, added: TypeFacts): TypeFacts {
  const both = <T>(one?: readonly T[], other?: readonly T[]) => [...(one ?? []), ...(other ?? [])];
  return {
    forceNew: both(base.forceNew, added.forceNew),
    conflictsWith: { ...base.conflictsWith, ...added.conflictsWith },
    exactlyOneOf: both(base.exactlyOneOf, added.exactlyOneOf),
    atLeastOneOf: both(base.atLeastOneOf, added.atLeastOneOf),
    requiredWith: { ...base.requiredWith, ...added.requiredWith },
    default: { ...base.default, ...added.default },
    oneOf: { ...base.oneOf, ...added.oneOf },
    ignoreCase: both(base.ignoreCase, added.ignoreCase),
    range: { ...base.range, ...added.range },
    greaterThan: { ...base.greaterThan, ...added.greaterThan },
    length: { ...base.length, ...added.length },
    minItems: { ...base.minItems, ...added.minItems },
    maxItems: { ...base.maxItems, ...added.maxItems },
    format: { ...base.format, ...added.format },
    attributeNotBlock: both(base.attributeNotBlock, added.attributeNotBlock),
    blockNotAttribute: both(base.blockNotAttribute, added.blockNotAttribute),
    ...(added.schemaVersion === undefined && base.schemaVersion === undefined
      ? {}
      : { schemaVersion: added.schemaVersion ?? base.schemaVersion }),
  };
}
