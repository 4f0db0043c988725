import { shownExpression } from './expression';

/** What stands at a place in a resource: a literal, nothing, or an expression that is known only after apply. */
export class PolicyValue {
  /** @internal */
  public static _known(value: unknown): PolicyValue {
    return new PolicyValue(value, undefined);
  }

  /**
   * A list or a block, whose literal takes a walk to find.
   * @internal
   */
  public static _walked(walk: () => unknown): PolicyValue {
    return new PolicyValue(undefined, undefined, walk);
  }

  /** @internal */
  public static _unknown(expression: string): PolicyValue {
    return new PolicyValue(undefined, expression);
  }

  /** @internal */
  public static readonly _ABSENT = new PolicyValue(undefined, undefined);

  /** The expression that cannot be seen through; undefined for what is known. */
  public readonly expression?: string;
  private found: unknown;
  private walk?: () => unknown;

  private constructor(literal: unknown, expression: string | undefined, walk?: () => unknown) {
    this.found = literal;
    this.expression = expression;
    this.walk = walk;
  }

  /** The literal; undefined when there is none, or when it is known only after apply. */
  public get literal(): unknown {
    if (this.walk !== undefined) {
      this.found = this.walk();
      this.walk = undefined;
    }
    return this.found;
  }

  /** Whether nothing stands there; Terraform takes null for nothing. */
  public get isAbsent(): boolean {
    if (this.walk !== undefined || this.expression !== undefined) return false;
    return this.found === undefined || this.found === null;
  }

  /** Whether the value is known only after apply. */
  public get isUnknown(): boolean {
    return this.expression !== undefined;
  }

  /** The literal as a text; undefined when it is none. */
  public get text(): string | undefined {
    const { literal } = this as { literal: unknown };
    if (typeof literal === 'string') return literal;
    return typeof literal === 'number' || typeof literal === 'boolean' ? String(literal) : undefined;
  }

  /** The literal as a number, as Terraform converts it; undefined when it is none. */
  public get number(): number | undefined {
    const { literal } = this as { literal: unknown };
    if (typeof literal === 'number') return literal;
    return typeof literal === 'string' && /^-?\d+(\.\d+)?$/.test(literal) ? Number(literal) : undefined;
  }

  /** The literal as a boolean, as Terraform converts it; undefined when it is none. */
  public get bool(): boolean | undefined {
    const { literal } = this as { literal: unknown };
    if (typeof literal === 'boolean') return literal;
    // Terraform takes these texts for booleans, and no numbers (go-cty, conversion of primitives).
    if (literal === 'true' || literal === '1') return true;
    return literal === 'false' || literal === '0' ? false : undefined;
  }

  /** How a message shows it: shortened, and on one line. */
  public get shown(): string {
    if (this.expression !== undefined) return shownExpression(this.expression);
    if (this.isAbsent) return 'nothing';
    const text = JSON.stringify(this.literal as unknown) ?? 'nothing';
    return text.length > 80 ? `${text.slice(0, 77)}…` : text;
  }
}
