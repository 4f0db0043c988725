import { PolicyBlock } from '../../policy/resource/policy-block';
import { PolicyDocument, policyDocumentAt } from '../../policy/resource/policy-document';
import { PolicyResource } from '../../policy/resource/policy-resource';
import { PolicyPrincipal, PolicyText } from '../../policy/resource/policy-statement';

/** A statement of an IAM policy, as far as it can be seen before apply; expressions stay as they are. */
export interface StatedAccess {
  readonly effect: string;
  /** Whom a policy of a resource, or the trust of a role, speaks of; empty in a policy of a role. */
  readonly principals: readonly string[];
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  /** Whether it holds only under conditions. */
  readonly conditional: boolean;
  /** What could not be read: the expression it stands behind, or why it is no policy. */
  readonly unknown?: string;
}

/** A statement that says nothing yet. */
export const NOTHING = {
  principals: [],
  actions: [],
  notActions: [],
  resources: [],
  notResources: [],
  conditional: false,
};

/** The statements of the policy at a path of a resource. */
export function statementsAt(resource: PolicyResource, path: string): StatedAccess[] {
  const policy = policyDocumentAt(resource, path);
  return policy === undefined ? [] : [...known(policy), ...notRead(policy)];
}

function known({ statements }: PolicyDocument): StatedAccess[] {
  return statements.map(({ effect, actions, notActions, resources, notResources, ...statement }) => ({
    effect,
    principals: [...named(statement.principals, ''), ...named(statement.notPrincipals, 'not ')],
    actions: texts(actions),
    notActions: texts(notActions),
    resources: texts(resources),
    notResources: texts(notResources),
    conditional: statement.conditions.length > 0,
  }));
}

function notRead({ unknown, problem }: PolicyDocument): StatedAccess[] {
  const reasons = [...unknown, ...(problem === undefined ? [] : [`it ${problem}`])];
  return reasons.map((reason) => ({ ...NOTHING, effect: 'unknown', unknown: reason }));
}

function named(principals: readonly PolicyPrincipal[], not: string): string[] {
  return principals.map(({ type, id }) => `${not}${type === '*' ? '' : `${type}:`}${id.text}`);
}

const texts = (list: readonly PolicyText[]): string[] => list.map(({ text }) => text);

/** Texts at a path; of what is known only after apply the expression. */
export function textsAt(block: PolicyBlock, path: string): string[] {
  return block
    .values(path)
    .flatMap(({ text, expression }) => text ?? (expression === undefined ? [] : `\${${expression}}`));
}
