import { isRecord, JsonObject, recordOf } from '../../core/terraform';
import { PolicyBlock } from '../../policy/resource/policy-block';
import { PolicyResource } from '../../policy/resource/policy-resource';

/** A statement of an IAM policy, as far as it can be seen before apply; expressions stay as they are. */
export interface PolicyStatement {
  readonly effect: string;
  /** Whom a policy of a resource, or the trust of a role, speaks of; empty in a policy of a role. */
  readonly principals: readonly string[];
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  /** Whether it holds only under conditions. */
  readonly conditional: boolean;
  /** The expression that could not be seen through; what it says is not known. */
  readonly unknown?: string;
}

const POLICY_DOCUMENT = 'data.aws_iam_policy_document';

/** The statements of the policy at an argument: JSON, or a reference to a policy document of the app. */
export function statementsAt(block: PolicyBlock, argument: string): PolicyStatement[] {
  const { text, expression, isAbsent } = block.value(argument);
  if (isAbsent) return [];
  const path = block.path === '' ? argument : `${block.path}.${argument}`;
  const target = block.resource.target(path);
  if (target?.type === POLICY_DOCUMENT) return statementsOfDocument(target);
  const raw = block.resource._rawAt(path);
  // A text in which expressions stand for ARNs is JSON all the same.
  return statementsInJson(text ?? (typeof raw === 'string' ? raw : '')) ?? [unknownStatement(expression ?? argument)];
}

/** Nothing is known of it but the expression it stands behind. */
export function unknownStatement(expression: string): PolicyStatement {
  return { ...NOTHING, effect: 'unknown', unknown: expression };
}

export const NOTHING = {
  principals: [],
  actions: [],
  notActions: [],
  resources: [],
  notResources: [],
  conditional: false,
};

function statementsOfDocument(document: PolicyResource): PolicyStatement[] {
  const others = ['source_policy_documents', 'override_policy_documents'].flatMap((argument) =>
    textsAt(document, argument).map(unknownStatement),
  );
  const own = document.blocks('statement').map((statement) => ({
    effect: statement.value('effect').text ?? 'Allow',
    principals: [
      ...statement.blocks('principals').flatMap((each) => principalsOf(each, '')),
      ...statement.blocks('not_principals').flatMap((each) => principalsOf(each, 'not ')),
    ],
    actions: textsAt(statement, 'actions'),
    notActions: textsAt(statement, 'not_actions'),
    resources: textsAt(statement, 'resources'),
    notResources: textsAt(statement, 'not_resources'),
    conditional: statement.blocks('condition').length > 0,
  }));
  return [...own, ...others];
}

function principalsOf(block: PolicyBlock, not: string): string[] {
  const type = block.value('type').text ?? '';
  return textsAt(block, 'identifiers').map((identifier) => `${not}${type}:${identifier}`);
}

/** Texts at a path; of what is known only after apply the expression. */
export function textsAt(block: PolicyBlock, path: string): string[] {
  return block
    .values(path)
    .flatMap(({ text, expression }) => text ?? (expression === undefined ? [] : `\${${expression}}`));
}

function statementsInJson(text: string): PolicyStatement[] | undefined {
  try {
    const policy: unknown = JSON.parse(text);
    return isRecord(policy) ? [policy.Statement].flat().filter(isRecord).map(statementOf) : undefined;
  } catch {
    return undefined;
  }
}

function statementOf(statement: JsonObject): PolicyStatement {
  return {
    effect: String(statement.Effect ?? ''),
    principals: [...principalsIn(statement.Principal, ''), ...principalsIn(statement.NotPrincipal, 'not ')],
    actions: textsIn(statement.Action),
    notActions: textsIn(statement.NotAction),
    resources: textsIn(statement.Resource),
    notResources: textsIn(statement.NotResource),
    conditional: Object.keys(recordOf(statement.Condition)).length > 0,
  };
}

function principalsIn(value: unknown, not: string): string[] {
  if (typeof value === 'string') return [`${not}${value}`];
  return Object.entries(recordOf(value)).flatMap(([type, ids]) => textsIn(ids).map((id) => `${not}${type}:${id}`));
}

function textsIn(value: unknown): string[] {
  return [value].flat().flatMap((each) => (typeof each === 'string' ? [each] : []));
}
