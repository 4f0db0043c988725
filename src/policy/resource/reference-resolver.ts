import { isRecord, JsonObject, recordOf, remoteStateReads } from '../../core/terraform';
import { holdsTemplate } from '../../core/terraform/template';
import { literalOf, Reference, referenceOf, templateParts, wholeExpression } from './expression';
import { rawAt } from './places';
import type { PolicyResource } from './policy-resource';
import { PolicyValue } from './policy-value';
import type { PolicyStack } from './resource-graph';

/** A chain of references that is longer is taken for unknown; nobody writes one by hand, and a circle has no end. */
const REFERENCE_LIMIT = 400;

/** Follows expressions to what they mean: through locals, other resources, and the outputs of other stacks of the app. */
export class ReferenceResolver {
  private readonly stacks: ReadonlyMap<string, PolicyStack>;
  private readonly evaluated = new Map<string, PolicyValue>();
  private producers: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly stackList: readonly PolicyStack[],
    private readonly lookup: (stack: string, address: string, instance?: string) => PolicyResource | undefined,
  ) {
    this.stacks = new Map(stackList.map((stack) => [stack.name, stack]));
  }

  /** What a raw value means. Lists and blocks are walked when their literal is asked for, which it seldom is. */
  public valueOf(raw: unknown, stack: string): PolicyValue {
    if (typeof raw !== 'object' || raw === null) return this.resolve(raw, stack, 0);
    return PolicyValue._walked(() => this.deepLiteral(raw, stack, 0));
  }

  /** What stands behind a text that is one expression; undefined when nobody knows. */
  public seeThrough(text: string, stack: string): unknown {
    const expression = wholeExpression(text);
    if (expression === undefined) return undefined;
    const value = this.evaluate(expression, stack, 0);
    return value.isUnknown ? undefined : (value.literal as unknown);
  }

  /** The resource that a text refers to, when it is a reference and nothing else. */
  public targetOf(text: string, stack: string): PolicyResource | undefined {
    const expression = wholeExpression(text);
    return expression === undefined ? undefined : this.targetOfExpression(expression, stack, 0);
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
    const target = reference && this.lookup(stack, reference.address, reference.instance);
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
    return reference && this.lookup(stack, reference.address, reference.instance);
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
