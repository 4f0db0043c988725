import { isRecord, JsonObject } from '../../core/terraform';
import { Finding } from '../rule/finding';
import { literalOf, referenceOf, templateParts, wholeExpression } from './expression';
import type { PolicyResource } from './policy-resource';
import { PolicyCondition, PolicyPrincipal, PolicyStatement, PolicyText } from './policy-statement';

/** What could be read of a policy. */
export interface PolicyDocument {
  readonly statements: readonly PolicyStatement[];
  /** Expressions that hold more statements, or all of them. */
  readonly unknown: readonly string[];
  /** Why it is no policy. */
  readonly problem?: string;
}

const DOCUMENT_TYPE = 'data.aws_iam_policy_document';
/** Documents that take in each other for ever are no documents. */
const DEPTH_LIMIT = 16;
const NOTHING: PolicyDocument = { statements: [], unknown: [] };
/** Of private use in Unicode, so in no policy: they stand for an expression while the JSON around it is parsed. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

const READ = new WeakMap<PolicyResource, Map<string, PolicyDocument | undefined>>();

/**
 * The policy at a path of a resource, such as `policy` or `inline_policy.0.policy`; undefined when there is none. Read once,
 * for every rule asks.
 */
export function policyDocumentAt(resource: PolicyResource, path: string): PolicyDocument | undefined {
  const documents = READ.get(resource) ?? new Map<string, PolicyDocument | undefined>();
  READ.set(resource, documents);
  if (!documents.has(path)) documents.set(path, readDocument(resource, path, 0));
  return documents.get(path);
}

function readDocument(resource: PolicyResource, path: string, depth: number): PolicyDocument | undefined {
  const raw = resource._rawAt(path);
  if (raw === undefined || raw === null || raw === '') return undefined;
  const target = resource.target(path);
  if (target?.type === DOCUMENT_TYPE) return dataStatements(target, depth);
  if (typeof raw !== 'string') return { ...NOTHING, problem: 'is no text' };
  if (wholeExpression(raw) === undefined) return parsed(raw, resource);
  const { text, expression } = resource._graph.valueOf(raw, resource);
  if (text !== undefined) return parsed(escaped(text), resource);
  return expression === undefined ? undefined : { ...NOTHING, unknown: [expression] };
}

/**
 * Judges each statement of the policy at a path. What is unknown is reported, and what is no policy fails.
 */
export function eachStatement(
  resource: PolicyResource,
  path: string,
  judge: (statement: PolicyStatement) => readonly Finding[],
): Finding[] {
  const document = policyDocumentAt(resource, path);
  if (document === undefined) return [];
  return [
    ...(document.problem === undefined
      ? []
      : [Finding.fail(`${path} must be a policy, and ${document.problem}`, path)]),
    ...document.unknown.map((expression) => Finding.unknown(expression, path)),
    ...document.statements.flatMap(judge),
  ];
}

/** The statements of a data source, of those it takes in, and of those that replace its own by their sid. */
function dataStatements(data: PolicyResource, depth: number): PolicyDocument {
  if (depth > DEPTH_LIMIT) return { ...NOTHING, unknown: [`${data.address}.json`] };
  const own = writtenBlocks(data._body, 'statement').map((statement) => dataStatement(statement, data));
  const open = ['statement', 'source_policy_documents', 'override_policy_documents'].flatMap(
    (path) => data.value(path).expression ?? [],
  );
  const others = (path: string): PolicyDocument[] =>
    listAt(data, path).flatMap((_, index) => readDocument(data, `${path}.${index}`, depth + 1) ?? []);
  const [sources, overrides] = [others('source_policy_documents'), others('override_policy_documents')];
  const replacing = overrides.flatMap(({ statements }) => statements);
  const replaced = new Set(replacing.flatMap(({ sid }) => sid ?? []));
  const taken = [...sources.flatMap(({ statements }) => statements), ...own];
  const problem = [...sources, ...overrides].find((each) => each.problem !== undefined)?.problem;
  return {
    statements: [...taken.filter(({ sid }) => sid === undefined || !replaced.has(sid)), ...replacing],
    unknown: [...new Set([...open, ...[...sources, ...overrides].flatMap(({ unknown }) => unknown)])],
    ...(problem !== undefined && { problem }),
  };
}

function listAt(data: PolicyResource, path: string): readonly unknown[] {
  const raw = data._rawAt(path);
  return Array.isArray(raw) ? raw : [];
}

/** Blocks as they are written, those that a dynamic block would make among them. */
function writtenBlocks(body: JsonObject, name: string): JsonObject[] {
  const dynamic = [body.dynamic].flat().filter(isRecord);
  const made = dynamic.flatMap((each) =>
    [each[name]]
      .flat()
      .filter(isRecord)
      .map(({ content }) => content),
  );
  return [body[name], ...made].flat().filter(isRecord);
}

function dataStatement(written: JsonObject, data: PolicyResource): PolicyStatement {
  const texts = (body: JsonObject, name: string): PolicyText[] =>
    [body[name]].flat().flatMap((each) => (typeof each === 'string' ? textOf(each, data) : []));
  const principals = (name: string): PolicyPrincipal[] =>
    writtenBlocks(written, name).flatMap((block) =>
      texts(block, 'identifiers').map((id) => ({ type: texts(block, 'type')[0]?.text ?? 'AWS', id })),
    );
  const sid = texts(written, 'sid')[0]?.text;
  return withKey({
    ...(sid !== undefined && sid !== '' && { sid }),
    effect: texts(written, 'effect')[0]?.text === 'Deny' ? 'Deny' : 'Allow',
    actions: texts(written, 'actions'),
    notActions: texts(written, 'not_actions'),
    resources: texts(written, 'resources'),
    notResources: texts(written, 'not_resources'),
    principals: principals('principals'),
    notPrincipals: principals('not_principals'),
    conditions: writtenBlocks(written, 'condition').map((block) => ({
      operator: texts(block, 'test')[0]?.text ?? '',
      key: (texts(block, 'variable')[0]?.text ?? '').toLowerCase(),
      values: texts(block, 'values'),
    })),
  });
}

function parsed(text: string, resource: PolicyResource): PolicyDocument {
  const expressions: string[] = [];
  const marked = templateParts(text)
    .map((part) => ('literal' in part ? part.literal : `${OPEN}${expressions.push(part.expression) - 1}${CLOSE}`))
    .join('');
  const policy = parsedJson(marked);
  if (policy === undefined) {
    const [first] = expressions;
    return first === undefined ? { ...NOTHING, problem: 'is no JSON' } : { ...NOTHING, unknown: [first] };
  }
  if (!isRecord(policy)) return { ...NOTHING, problem: 'is no JSON object' };
  const read = new ElementReader(expressions, resource);
  const written = [fieldOf(policy, 'Statement')].flat();
  const statements = written.filter(isRecord).map((statement) => read.statement(statement));
  if (written.length === statements.length && statements.length > 0) return { statements, unknown: [] };
  return { statements, unknown: [], problem: statements.length > 0 ? 'has odd statements' : 'has no statement' };
}

/** A text that is no template, written as one. */
function escaped(text: string): string {
  return text.replace(/[$%](?=\{)/g, '$&$&');
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** IAM takes the names of elements in whatever case. */
function fieldOf(record: JsonObject, name: string): unknown {
  if (name in record) return record[name];
  const lower = name.toLowerCase();
  return Object.entries(record).find(([key]) => key.toLowerCase() === lower)?.[1];
}

/** Reads the elements of a statement from JSON in which expressions are marked. */
class ElementReader {
  constructor(
    private readonly expressions: readonly string[],
    private readonly resource: PolicyResource,
  ) {}

  public statement(written: JsonObject): PolicyStatement {
    const sid = this.texts(fieldOf(written, 'Sid'))[0]?.text;
    return withKey({
      ...(sid !== undefined && sid !== '' && { sid }),
      effect: fieldOf(written, 'Effect') === 'Deny' ? 'Deny' : 'Allow',
      actions: this.texts(fieldOf(written, 'Action')),
      notActions: this.texts(fieldOf(written, 'NotAction')),
      resources: this.texts(fieldOf(written, 'Resource')),
      notResources: this.texts(fieldOf(written, 'NotResource')),
      principals: this.principals(fieldOf(written, 'Principal')),
      notPrincipals: this.principals(fieldOf(written, 'NotPrincipal')),
      conditions: this.conditions(fieldOf(written, 'Condition')),
    });
  }

  private principals(written: unknown): PolicyPrincipal[] {
    if (!isRecord(written)) return this.texts(written).map((id) => ({ type: id.text === '*' ? '*' : 'AWS', id }));
    return Object.entries(written).flatMap(([type, ids]) => this.texts(ids).map((id) => ({ type, id })));
  }

  private conditions(written: unknown): PolicyCondition[] {
    if (!isRecord(written)) return [];
    return Object.entries(written).flatMap(([operator, keys]) =>
      Object.entries(isRecord(keys) ? keys : {}).map(([key, values]) => ({
        operator,
        key: this.text(key).text.toLowerCase(),
        values: this.texts(values),
      })),
    );
  }

  private texts(written: unknown): PolicyText[] {
    return [written]
      .flat()
      .filter((each) => ['string', 'number', 'boolean'].includes(typeof each))
      .map((each) => this.text(String(each)));
  }

  private text(marked: string): PolicyText {
    if (!marked.includes(OPEN)) return { text: marked, isOpen: false };
    const written = escaped(marked).replace(
      new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g'),
      (_, index: string) => `\${${this.expressions[Number(index)] ?? ''}}`,
    );
    return textOf(written, this.resource);
  }
}

/** What a text of a policy means: seen through where that is possible. */
function textOf(written: string, resource: PolicyResource): PolicyText {
  const { text, expression } = resource._graph.valueOf(written, resource);
  if (expression === undefined) return { text: text ?? literalOf(written), isOpen: false };
  const whole = wholeExpression(written);
  // An attribute of a resource, such as its arn, names that resource and never everything.
  return { text: written, expression, isOpen: whole !== undefined && referenceOf(whole) === undefined };
}

/** A statement with a key: its sid, or what it says, sorted. */
function withKey(statement: Omit<PolicyStatement, 'key'>): PolicyStatement {
  const { sid, effect, actions, notActions, resources, principals } = statement;
  const said = [
    effect,
    inShort(actions),
    notActions.length > 0 ? `all but ${inShort(notActions)}` : '',
    resources.length > 0 ? `on ${inShort(resources)}` : '',
    principals.length > 0 ? `to ${inShort(principals.map(({ id }) => id))}` : '',
  ];
  return { ...statement, key: sid ?? said.filter((each) => each !== '').join(' ') };
}

/** Enough to tell statements apart; lists of a hundred actions are no name. */
function inShort(texts: readonly PolicyText[]): string {
  const sorted = texts.map(({ text }) => text).sort();
  return sorted.length > 3 ? `${sorted.slice(0, 3).join(',')},+${sorted.length - 3}` : sorted.join(',');
}
