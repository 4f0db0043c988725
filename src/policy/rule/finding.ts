import type { FindingKind } from './finding-kind';

/** One thing that a rule has found in a resource. */
export class Finding {
  /**
   * The resource does not meet the rule.
   * @param message what must be, and what was: lower case, no final period, never the value of a secret
   * @param key tells this finding from others of the same rule in the same resource, so that an exception can name it
   */
  public static fail(message: string, key: string = ''): Finding {
    return new Finding('fail', message, key);
  }

  /**
   * Whether the resource meets the rule depends on a value that is known only after apply.
   * @param expression the Terraform expression that could not be seen through
   * @param key tells this finding from others of the same rule in the same resource
   */
  public static unknown(expression: string, key: string = ''): Finding {
    return new Finding('unknown', expression, key);
  }

  /**
   * The rule has nothing to say of this resource.
   * @param reason why
   */
  public static notApplicable(reason: string): Finding {
    return new Finding('not-applicable', reason, '');
  }

  /** @internal */
  public readonly _kind: FindingKind;
  /** What must be and what was; for an unknown finding the expression, for one that is not applicable the reason. */
  public readonly message: string;
  /** Tells this finding from others of the same rule in the same resource; empty when there is one. */
  public readonly key: string;

  private constructor(kind: FindingKind, message: string, key: string) {
    this._kind = kind;
    this.message = message;
    this.key = key;
  }
}
