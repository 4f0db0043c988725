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
const WIDENING = ['oneOf', 'range', 'greaterThan', 'length', 'maxItems', 'format', 'pattern'] as const;

/** The facts of a type for bindings of the given version; undefined when there are none. An addition stands for the whole type. */
export function factsOfType(facts: ProviderFacts, typeName: string, bindingsVersion: string): FactsOfType | undefined {
  const added = facts.additions?.resources[typeName];
  const found = added ?? facts.resources[typeName];
  if (found === undefined) return undefined;
  const version = added === undefined ? facts.version : (facts.additions?.version ?? facts.version);
  const lenient = version !== bindingsVersion || (added === undefined && facts.mayHaveWidened === true);
  const paths = lenient ? WIDENING.flatMap((kind) => Object.keys(found[kind] ?? {})) : [];
  return { ...found, mayHaveWidened: new Set(paths) };
}
