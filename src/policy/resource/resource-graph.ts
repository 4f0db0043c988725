import { LabelledFacts, labelledFacts } from '../../core/labels';
import { isRecord, JsonObject, recordOf, remoteStateReads, typedBlocks } from '../../core/terraform';
import {
  holdsTemplate,
  literalOf,
  mentionedAddresses,
  Reference,
  referenceOf,
  templateParts,
  wholeExpression,
} from './expression';
import { rawAt } from './places';
import { PolicyResource } from './policy-resource';
import { PolicyValue } from './policy-value';
import { isCreated, resourceIdentity } from './resource-identity';
import { eachText } from './texts';

/** A stack to judge: its name and construct path, where its document lies (or would), and the document. */
export interface PolicyStack {
  readonly name: string;
  readonly constructPath: string;
  readonly directory: string;
  readonly document: JsonObject;
}

/** What is judged beside the resources of Terraform, as a resource of a type of its own. */
export interface StatedResource {
  readonly type: string;
  readonly constructPath: string;
  readonly body: JsonObject;
}

/** The type under which a rule sees all of a stack's document but its resources and data sources. */
export const STACK_TYPE = 'terraform_stack';

/** Who refers to a resource: for certain, or by an expression that may mean it. */
export interface Referrers {
  readonly certain: PolicyResource[];
  readonly possible: PolicyResource[];
}

/** Attributes by which others name a resource in plain text. */
const NAMES = ['id', 'bucket', 'name', 'arn'];
/** A chain of references that is longer is taken for unknown; nobody writes one by hand, and a circle has no end. */
const REFERENCE_LIMIT = 400;

/** All resources of an app by stack and type, and what refers to what; built once, asked by every rule. */
export class ResourceGraph {
  public readonly resources: readonly PolicyResource[];
  private readonly byAddress = new Map<string, PolicyResource>();
  private readonly byType = new Map<string, PolicyResource[]>();
  private readonly stacks: ReadonlyMap<string, PolicyStack>;
  private readonly facts = new Map<PolicyResource, LabelledFacts>();
  private readonly ownerFacts = new Map<string, LabelledFacts>();
  private mentions: ReadonlyMap<PolicyResource, ReadonlySet<PolicyResource>> | undefined;
  private readonly evaluated = new Map<string, PolicyValue>();
  private producers: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly stackList: readonly PolicyStack[],
    stated: readonly StatedResource[] = [],
  ) {
    this.stacks = new Map(stackList.map((stack) => [stack.name, stack]));
    this.resources = [
      ...stackList.flatMap((stack) => this.resourcesOf(stack)),
      ...stated.map((each) => this.statedResource(each)),
    ];
    for (const resource of this.resources) {
      this.byAddress.set(key(resource.stack, resource.address), resource);
      const ofType = this.byType.get(resource.type);
      if (ofType === undefined) this.byType.set(resource.type, [resource]);
      else ofType.push(resource);
    }
  }

  private resourcesOf(stack: PolicyStack): PolicyResource[] {
    const { resource: _resources, data: _data, ...rest } = stack.document;
    const whole = {
      type: STACK_TYPE,
      name: stack.name,
      stack: stack.name,
      constructPath: stack.constructPath,
      overrides: [],
    };
    const made = (['resource', 'data'] as const).flatMap((mode) =>
      typedBlocks(stack.document, mode)
        .filter(({ body }) => isCreated(body))
        .map(({ type, name, body }) => new PolicyResource(resourceIdentity(mode, type, name, stack, body), body, this)),
    );
    return [new PolicyResource(whole, rest, this), ...made];
  }

  private statedResource({ type, constructPath, body }: StatedResource): PolicyResource {
    const stack = constructPath.split('/')[0] ?? '';
    const identity = { type, name: constructPath, stack, constructPath, ownerPath: constructPath, overrides: [] };
    return new PolicyResource(identity, body, this);
  }

  /** The resources of a type, in every stack. */
  public ofType(type: string): readonly PolicyResource[] {
    return this.byType.get(type) ?? [];
  }

  /** What a raw value of a resource means. */
  public valueOf(raw: unknown, from: PolicyResource): PolicyValue {
    return this.resolve(raw, from.stack, 0);
  }

  /** What stands behind a text that is one expression: a list, a block, a literal; undefined when nobody knows. */
  public seeThrough(text: string, from: PolicyResource): unknown {
    const expression = wholeExpression(text);
    if (expression === undefined) return undefined;
    const value = this.evaluate(expression, from.stack, 0);
    return value.isUnknown ? undefined : (value.literal as unknown);
  }

  /** The resource that a value refers to. */
  public targetOf(from: PolicyResource, path: string): PolicyResource | undefined {
    const raw = from._rawAt(path);
    if (typeof raw !== 'string') return undefined;
    const expression = wholeExpression(raw);
    return expression === undefined ? undefined : this.targetOfExpression(expression, from.stack, 0);
  }

  /** The resources of a type that refer to another, by reference or by its literal name. */
  public referencing(to: PolicyResource, type: string, argument: string | undefined): Referrers {
    if (argument === undefined) {
      const certain = this.ofType(type).filter((each) => this.mentionsOf(each).has(to));
      return { certain, possible: [] };
    }
    const certain: PolicyResource[] = [];
    const possible: PolicyResource[] = [];
    for (const each of this.ofType(type)) {
      const target = this.targetOf(each, argument);
      if (target !== undefined) {
        if (target === to) certain.push(each);
        continue;
      }
      const value = each.value(argument);
      if (value.isUnknown) possible.push(each);
      else if (value.text !== undefined && this.isNamed(to, value.text)) certain.push(each);
    }
    return { certain, possible };
  }

  /** What the labels of a resource, or of another part of the same construct, say of it. */
  public factsOf(resource: PolicyResource): LabelledFacts {
    const known = this.facts.get(resource);
    if (known !== undefined) return known;
    const { ownerPath } = resource._identity;
    const own = labelledFacts(resource._body);
    const facts = ownerPath === undefined ? own : { ...this.factsOfOwner(ownerPath), ...withoutUndefined(own) };
    this.facts.set(resource, facts);
    return facts;
  }

  private factsOfOwner(path: string): LabelledFacts {
    if (this.ownerFacts.size === 0) {
      for (const { _identity, _body } of this.resources) {
        if (_identity.ownerPath === undefined) continue;
        const said = withoutUndefined(labelledFacts(_body));
        this.ownerFacts.set(_identity.ownerPath, { ...said, ...this.ownerFacts.get(_identity.ownerPath) });
      }
    }
    return this.ownerFacts.get(path) ?? {};
  }

  private mentionsOf(resource: PolicyResource): ReadonlySet<PolicyResource> {
    this.mentions ??= new Map(this.resources.map((each) => [each, this.mentionedBy(each)]));
    return this.mentions.get(resource) ?? new Set();
  }

  private mentionedBy(resource: PolicyResource): ReadonlySet<PolicyResource> {
    const found = new Set<PolicyResource>();
    eachText(resource._body, (text) => {
      if (!text.includes('${')) return;
      const behind = this.behindRemoteState(text, resource.stack);
      if (behind !== undefined) found.add(behind);
      for (const address of mentionedAddresses(text)) {
        const target = this.byAddress.get(key(resource.stack, address));
        if (target !== undefined) found.add(target);
      }
    });
    return found;
  }

  private behindRemoteState(text: string, stack: string): PolicyResource | undefined {
    const expression = wholeExpression(text);
    return expression === undefined ? undefined : this.targetOfExpression(expression, stack, 0);
  }

  private isNamed(resource: PolicyResource, text: string): boolean {
    return NAMES.some((name) => {
      const raw = resource._body[name];
      return typeof raw === 'string' && !raw.includes('${') && literalOf(raw) === text;
    });
  }

  private resolve(raw: unknown, stack: string, depth: number): PolicyValue {
    if (typeof raw === 'string') return this.resolveText(raw, stack, depth);
    if (raw === undefined || raw === null) return PolicyValue._ABSENT;
    return PolicyValue._known(typeof raw === 'object' ? this.deepLiteral(raw, stack, depth) : raw);
  }

  /** Expressions in it that cannot be seen through stay as they are. */
  private deepLiteral(raw: unknown, stack: string, depth: number): unknown {
    if (typeof raw === 'string') {
      const value = this.resolveText(raw, stack, depth);
      return value.isUnknown ? raw : (value.literal as unknown);
    }
    if (Array.isArray(raw)) return raw.map((each) => this.deepLiteral(each, stack, depth));
    if (!isRecord(raw)) return raw;
    return Object.fromEntries(Object.entries(raw).map(([name, each]) => [name, this.deepLiteral(each, stack, depth)]));
  }

  private resolveText(text: string, stack: string, depth: number): PolicyValue {
    if (!holdsTemplate(text)) return PolicyValue._known(literalOf(text));
    const whole = wholeExpression(text);
    if (whole !== undefined) return this.evaluate(whole, stack, depth);
    if (text.includes('%{')) return PolicyValue._unknown(text);
    let literal = '';
    for (const part of templateParts(text)) {
      if ('literal' in part) literal += part.literal;
      else {
        const value = this.evaluate(part.expression, stack, depth);
        if (value.text === undefined) return PolicyValue._unknown(value.expression ?? part.expression);
        literal += value.text;
      }
    }
    return PolicyValue._known(literal);
  }

  private evaluate(expression: string, stack: string, depth: number): PolicyValue {
    const id = key(stack, expression);
    const known = this.evaluated.get(id);
    if (known !== undefined) return known;
    const unknown = PolicyValue._unknown(expression);
    // Until it is known: whoever asks meanwhile has come round in a circle.
    this.evaluated.set(id, unknown);
    if (depth > REFERENCE_LIMIT) return unknown;
    const value = this.evaluateAfresh(expression, stack, depth, unknown);
    this.evaluated.set(id, value);
    return value;
  }

  private evaluateAfresh(expression: string, stack: string, depth: number, unknown: PolicyValue): PolicyValue {
    const plain = plainLiteral(expression);
    if (plain !== undefined) return PolicyValue._known(plain.value);
    const local = /^local\.([\w-]+)$/.exec(expression)?.[1];
    if (local !== undefined) {
      const raw = this.localsOf(stack)[local];
      return raw === undefined ? unknown : this.seen(this.resolve(raw, stack, depth + 1), unknown);
    }
    const elsewhere = this.outputElsewhere(expression, stack);
    if (elsewhere !== undefined) return this.seen(this.resolve(elsewhere.raw, elsewhere.stack, depth + 1), unknown);
    const reference = referenceOf(expression);
    const target = reference && this.byAddress.get(key(stack, reference.address));
    if (reference === undefined || target === undefined) return unknown;
    const raw = rawAt(target._body, reference.path);
    return raw === undefined ? unknown : this.seen(this.resolve(raw, stack, depth + 1), unknown);
  }

  /** The expression that the user wrote says more than the one at the end of the chain. */
  private seen(value: PolicyValue, unknown: PolicyValue): PolicyValue {
    return value.isUnknown ? unknown : value;
  }

  private targetOfExpression(expression: string, stack: string, depth: number): PolicyResource | undefined {
    if (depth > REFERENCE_LIMIT) return undefined;
    const elsewhere = this.outputElsewhere(expression, stack);
    const further = elsewhere && wholeExpression(String(elsewhere.raw));
    if (elsewhere !== undefined) {
      return further === undefined ? undefined : this.targetOfExpression(further, elsewhere.stack, depth + 1);
    }
    const local = /^local\.([\w-]+)$/.exec(expression)?.[1];
    const behind = local === undefined ? undefined : wholeExpression(String(this.localsOf(stack)[local]));
    if (behind !== undefined) return this.targetOfExpression(behind, stack, depth + 1);
    const reference: Reference | undefined = referenceOf(expression);
    return reference && this.byAddress.get(key(stack, reference.address));
  }

  private localsOf(stack: string): JsonObject {
    const locals = [this.stacks.get(stack)?.document.locals].flat().filter(isRecord);
    return Object.assign({}, ...locals) as JsonObject;
  }

  /** What an output of another stack of the app holds, which this expression reads through its remote state. */
  private outputElsewhere(
    expression: string,
    stack: string,
  ): { readonly raw: unknown; readonly stack: string } | undefined {
    const [, name, output] = /^data\.terraform_remote_state\.([\w-]+)\.outputs\.([\w-]+)$/.exec(expression) ?? [];
    if (name === undefined || output === undefined) return undefined;
    this.producers ??= this.remoteStateProducers();
    const producer = this.producers.get(key(stack, name));
    if (producer === undefined) return undefined;
    const raw = recordOf(recordOf(this.stacks.get(producer)?.document.output)[output]).value;
    return raw === undefined ? undefined : { raw, stack: producer };
  }

  private remoteStateProducers(): ReadonlyMap<string, string> {
    return new Map(
      this.stackList.flatMap((stack) =>
        remoteStateReads(stack, this.stackList).flatMap(({ name, producer }): [string, string][] =>
          producer === undefined ? [] : [[key(stack.name, name), producer]],
        ),
      ),
    );
  }
}

/** Names of stacks and addresses hold no blank. */
const key = (stack: string, address: string): string => `${stack} ${address}`;

function plainLiteral(expression: string): { readonly value: unknown } | undefined {
  if (!/^(true|false|null|-?\d+(\.\d+)?|"[^"\\$%]*")$/.test(expression)) return undefined;
  return { value: JSON.parse(expression) as unknown };
}

function withoutUndefined<T extends object>(facts: T): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;
}
