import { PolicyRule } from '../rule/policy-rule';
import { RuleSeverity } from '../rule/rule-severity';

/** Which rules a pack holds, and how severe they are. */
export interface PolicyPackProps {
  /** Rules of its own. */
  readonly rules: PolicyRule[];
  /**
   * Severities by rule id, for rules of this pack or of Roadbed's; a rule that cannot be excepted cannot be lowered.
   * @default - what each rule says itself
   */
  readonly severities?: Record<string, RuleSeverity>;
}

/** A list of rules that an organisation adds to Roadbed's own. */
export class PolicyPack {
  /** Its name in reports. */
  public readonly name: string;
  /** What it holds. */
  public readonly props: PolicyPackProps;

  /** A pack of rules. */
  constructor(name: string, props: PolicyPackProps) {
    this.name = name;
    this.props = { rules: [...props.rules], severities: { ...props.severities } };
  }
}
