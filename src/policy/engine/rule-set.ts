import { PolicyRule } from '../rule/policy-rule';
import { RuleSeverity } from '../rule/rule-severity';

/** A rule as it is applied: with the severity that its pack, or the platform, gives it. */
export interface AppliedRule {
  readonly rule: PolicyRule;
  readonly severity: RuleSeverity;
}

/** Judges resources of whatever type. */
export const EVERY_TYPE = '*';

/** Gives the rules of a type. A source loads them when it is first asked: most apps use few types. */
export interface RuleSource {
  forType(type: string): readonly AppliedRule[];
}

/** The rules that are applied to an app, by the type of resource they judge. */
export class RuleSet {
  private readonly byType = new Map<string, readonly AppliedRule[]>();
  private readonly rulesByType = new Map<string, readonly PolicyRule[]>();

  constructor(private readonly sources: readonly RuleSource[]) {}

  /** The rules of a type, by id. */
  public forType(type: string): readonly AppliedRule[] {
    const known = this.byType.get(type);
    if (known !== undefined) return known;
    const found = new Map<string, AppliedRule>();
    for (const source of this.sources) {
      for (const applied of [...source.forType(type), ...source.forType(EVERY_TYPE)]) {
        if (!found.has(applied.rule.props.id)) found.set(applied.rule.props.id, applied);
      }
    }
    const rules = [...found.values()].sort((one, other) => compare(one.rule.props.id, other.rule.props.id));
    this.byType.set(type, rules);
    return rules;
  }

  /** The same without severities. */
  public rulesOf(type: string): readonly PolicyRule[] {
    const known = this.rulesByType.get(type) ?? this.forType(type).map(({ rule }) => rule);
    this.rulesByType.set(type, known);
    return known;
  }

  /** Every rule that was asked for so far, by id. */
  public get loaded(): readonly PolicyRule[] {
    const byId = new Map([...this.byType.values()].flat().map(({ rule }) => [rule.props.id, rule]));
    return [...byId.values()].sort((one, other) => compare(one.props.id, other.props.id));
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
