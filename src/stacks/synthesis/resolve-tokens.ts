import { DefaultTokenResolver, StringConcat, Token, Tokenization } from 'cdktf';
import { IConstruct } from 'constructs';

const RESOLVER = new DefaultTokenResolver(new StringConcat());

// Every encoded string, list and map token has this in it: `${TfToken[`, `#{TfToken[`, `&{TfToken[`.
const TOKEN_MARKER = '{TfToken[';
// What cdktf looks for when number tokens were concatenated into a string.
const NUMBER_TOKEN_IN_STRING = /[-|\d.+]e[-|\d.eE+]/;
// Number tokens are doubles near -8e298, tokens of number lists near -2e289.
const NUMBER_TOKENS_BELOW = -1e200;
// cdktf resolves 200 levels deep and then complains of a circle.
const DEEPEST = 150;

/**
 * `Tokenization.resolve`, to the same result, several times as fast: most of what L1 constructs yield holds no token,
 * and is only copied. Preparing: a reference to another stack makes the output and the remote state it needs, and
 * resolves to it at once.
 */
export function resolveTokens(scope: IConstruct, value: unknown): unknown {
  return new TokenWalk(scope).resolve(value, 0);
}

class TokenWalk {
  constructor(private readonly scope: IConstruct) {}

  public resolve(value: unknown, depth: number): unknown {
    switch (typeof value) {
      case 'string':
        return isPlainString(value) ? value : this.byCdktf(value);
      case 'number':
        return isPlainNumber(value) ? value : this.byCdktf(value);
      case 'boolean':
      case 'undefined':
        return value;
      case 'object':
        if (value === null) return null;
        if (depth > DEEPEST) return this.byCdktf(value);
        return Array.isArray(value) ? this.list(value, depth) : this.object(value, depth);
      default:
        return this.byCdktf(value);
    }
  }

  private list(list: readonly unknown[], depth: number): unknown {
    if (list.some(isListToken)) return this.byCdktf(list);
    const resolved: unknown[] = [];
    for (const item of list) {
      const element = this.resolve(item, depth + 1);
      if (element !== undefined) resolved.push(element);
    }
    return resolved;
  }

  private object(object: object, depth: number): unknown {
    const keys = Object.keys(object);
    if (!isPlainObject(object) || Tokenization.isResolvable(object) || !keys.every(isPlainString)) {
      return this.byCdktf(object);
    }
    const resolved: Record<string, unknown> = {};
    for (const key of keys) {
      const value = this.resolve(object[key], depth + 1);
      if (value !== undefined) resolved[key] = value;
    }
    return resolved;
  }

  private byCdktf(value: unknown): unknown {
    return Tokenization.resolve(value, { scope: this.scope, resolver: RESOLVER, preparing: true });
  }
}

function isPlainString(text: string): boolean {
  return (
    !text.includes(TOKEN_MARKER) &&
    !NUMBER_TOKEN_IN_STRING.test(text) &&
    text !== Token.STRING_MAP_TOKEN_VALUE &&
    text !== Token.ANY_MAP_TOKEN_VALUE
  );
}

function isPlainNumber(value: number): boolean {
  return value > NUMBER_TOKENS_BELOW && value !== Token.NUMBER_MAP_TOKEN_VALUE;
}

function isListToken(item: unknown): boolean {
  return typeof item === 'string' ? item.includes(TOKEN_MARKER) : typeof item === 'number' && !isPlainNumber(item);
}

function isPlainObject(object: object): object is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}
