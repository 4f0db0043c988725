import { ProviderFacts, TypeFacts } from './provider-facts';

/** The facts of one type as they hold for the bindings at hand. */
export interface FactsOfType extends TypeFacts {
  /**
   * Paths whose allowed values, bounds and counts are those of another version and may have widened since: outside them
   * is unknown, not refused.
   */
  readonly mayHaveWidened: ReadonlySet<string>;
  /** True where the facts tell all that the provider's validate refuses in the type: no fact then means no such rule. */
  readonly isComplete?: boolean;
}

/** What holds of a type that no facts tell of: what its schema says, and what every provider does. */
export const NO_FACTS: FactsOfType = { mayHaveWidened: new Set() };

/** The kinds of fact that a provider loosens from one version to the next. */
const WIDENING = ['oneOf', 'range', 'greaterThan', 'length', 'maxItems', 'format', 'pattern'] as const;

/** The version of the provider that the facts of a type describe; an addition stands for the whole type. */
export function factsVersion({ version, additions }: ProviderFacts, typeName: string): string {
  const isAdded = additions !== undefined && Object.hasOwn(additions.resources, typeName);
  return isAdded ? additions.version : version;
}

/** The facts of a type for bindings of the given version; undefined when there are none. An addition stands for the whole type. */
export function factsOfType(facts: ProviderFacts, typeName: string, bindingsVersion: string): FactsOfType | undefined {
  const added = facts.additions?.resources[typeName];
  const observed = facts.observed?.resources[typeName];
  const declared = added ?? facts.resources[typeName];
  const isComplete = isCompleteFor(facts, bindingsVersion);
  if (declared === undefined && observed === undefined && !isComplete) return undefined;
  const lenient =
    factsVersion(facts, typeName) !== bindingsVersion || (added === undefined && facts.mayHaveWidened === true);
  return settle(mergeFacts(declared ?? {}, observed ?? {}), lenient, isComplete);
}

/** The facts of a data source; undefined when there are none. */
export function factsOfDataSource(
  facts: ProviderFacts,
  typeName: string,
  bindingsVersion: string,
): FactsOfType | undefined {
  const found = facts.observed?.dataSources[typeName];
  const isComplete = isCompleteFor(facts, bindingsVersion);
  if (found === undefined && !isComplete) return undefined;
  return settle(found ?? {}, facts.observed?.version !== bindingsVersion, isComplete);
}

function isCompleteFor({ observed }: ProviderFacts, bindingsVersion: string): boolean {
  return observed?.version === bindingsVersion;
}

function settle(found: TypeFacts, lenient: boolean, isComplete: boolean): FactsOfType {
  const paths = lenient ? WIDENING.flatMap((kind) => Object.keys(found[kind] ?? {})) : [];
  return { ...found, mayHaveWidened: new Set(paths), ...(isComplete ? { isComplete } : {}) };
}

/** What was declared and what was observed, kind by kind; where both tell of a path, what was observed holds. */
function mergeFacts(declared: TypeFacts, observed: TypeFacts): TypeFacts {
  const merged: Record<string, unknown> = { ...declared };
  for (const [kind, found] of Object.entries(observed) as [string, unknown][]) {
    const before = merged[kind];
    if (Array.isArray(found))
      merged[kind] = [...(Array.isArray(before) ? (before as unknown[]) : []), ...(found as unknown[])];
    else if (typeof found === 'object') merged[kind] = { ...(before as object | undefined), ...found };
    else merged[kind] = found;
  }
  return merged;
}
