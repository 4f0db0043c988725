/** A text in a policy: an action, a resource, the name of a principal, the value of a condition. */
export interface PolicyText {
  /** As it is shown: what cannot be seen through stays an expression. */
  readonly text: string;
  /** What in it is known only after apply. */
  readonly expression?: string;
  /** Whether it is one expression that may mean anything, `*` included. */
  readonly isOpen: boolean;
}

/** Who may do something: `AWS`, `Service`, `Federated`, `CanonicalUser`, or `*` for everybody. */
export interface PolicyPrincipal {
  readonly type: string;
  readonly id: PolicyText;
}

export interface PolicyCondition {
  /** As it is written: `StringEquals`, `ForAnyValue:StringLike`, `BoolIfExists`. */
  readonly operator: string;
  /** In lower case: keys of conditions have no case. */
  readonly key: string;
  readonly values: readonly PolicyText[];
}

/** One statement of a policy, whatever it was written as. */
export interface PolicyStatement {
  /** Tells it from the others, in whichever order they stand. */
  readonly key: string;
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly PolicyText[];
  readonly notActions: readonly PolicyText[];
  readonly resources: readonly PolicyText[];
  readonly notResources: readonly PolicyText[];
  readonly principals: readonly PolicyPrincipal[];
  readonly notPrincipals: readonly PolicyPrincipal[];
  readonly conditions: readonly PolicyCondition[];
}

/** Whether a pattern of IAM's, in which `*` is any text and `?` any character, matches a text; case does not matter. */
export function matchesPattern(pattern: string, text: string): boolean {
  if (!/[*?]/.test(pattern)) return pattern.toLowerCase() === text.toLowerCase();
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 'is').test(text);
}

/** Whether a statement speaks of an action, `NotAction` taken into account. */
export function coversAction({ actions, notActions }: PolicyStatement, action: string): boolean {
  if (notActions.length > 0) return !notActions.some(({ text }) => matchesPattern(text, action));
  return actions.some(({ text }) => matchesPattern(text, action));
}
