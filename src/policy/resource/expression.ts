/** A reference to an attribute of a resource or a data source of the same document. */
export interface Reference {
  /** `aws_s3_bucket.logs`, `data.aws_caller_identity.me`; in a plan `module.net["a"].aws_vpc.main` too. */
  readonly address: string;
  /** Which instance of several is meant, as it is written: `[0]`, `["a"]`; absent where the reference does not say. */
  readonly instance?: string;
  /** What follows: `['arn']`, `['metadata', '0', 'name']`; empty when the whole object is meant. */
  readonly path: readonly string[];
}

const IDENTIFIER = '[A-Za-z_][\\w-]*';
const INDEX = '\\[(?:\\d+|"[^"]*"|each\\.(?:key|value)|count\\.index|\\*)\\]';
const INSTANCE = /^\[(?:\d+|"[^"]*")\]$/;
const REFERENCE = new RegExp(
  `^((?:module\\.${IDENTIFIER}(?:${INDEX})?\\.)*)(data\\.)?(${IDENTIFIER})\\.(${IDENTIFIER})(${INDEX})?((?:\\.(?:${IDENTIFIER}|\\d+|\\*)|${INDEX})*)$`,
);
/** What is no type of a resource, though it stands where one would. */
const SCOPES = new Set(['var', 'local', 'module', 'each', 'count', 'self', 'path', 'terraform', 'data']);
const ANYWHERE = new RegExp(`(?<![\\w."-])(data\\.)?(${IDENTIFIER})\\.(${IDENTIFIER})`, 'g');

/** The literal that a text without templates means: `$${` is `${`. */
export function literalOf(text: string): string {
  return text.includes('{') ? text.replace(/([$%])\1(?=\{)/g, '$1') : text;
}

/** The expression of a text that is one template and nothing else; undefined for any other text. */
export function wholeExpression(text: string): string | undefined {
  if (!text.startsWith('${') || !text.endsWith('}')) return undefined;
  return closingBrace(text, 1) === text.length - 1 ? text.slice(2, -1).trim() : undefined;
}

/** A text cut into its literal parts and its expressions, in order. */
export function templateParts(text: string): ({ readonly literal: string } | { readonly expression: string })[] {
  const parts: ({ readonly literal: string } | { readonly expression: string })[] = [];
  let from = 0;
  for (let at = text.indexOf('${'); at >= 0; at = text.indexOf('${', at)) {
    const end = text[at - 1] === '$' ? -1 : closingBrace(text, at + 1);
    if (end < 0) {
      at += 2;
      continue;
    }
    if (at > from) parts.push({ literal: literalOf(text.slice(from, at)) });
    parts.push({ expression: text.slice(at + 2, end).trim() });
    from = at = end + 1;
  }
  if (from < text.length) parts.push({ literal: literalOf(text.slice(from)) });
  return parts;
}

/** What an expression refers to, when it is a reference and nothing else. */
export function referenceOf(expression: string): Reference | undefined {
  const [, modules = '', data, type, name, index = '', rest = ''] = REFERENCE.exec(expression) ?? [];
  if (type === undefined || name === undefined) return undefined;
  if (data === undefined && SCOPES.has(type)) return undefined;
  return {
    address: `${modules}${data ?? ''}${type}.${name}`,
    ...(INSTANCE.test(index) && { instance: index }),
    path: [...rest.matchAll(/\.?([\w*-]+)|\["?([^"\]]*)"?\]/g)].map(([, key, index]) => key ?? index ?? ''),
  };
}

/** Every address that the templates of a text mention, wherever in their expressions. */
export function mentionedAddresses(text: string): string[] {
  return templateParts(text).flatMap((part) => ('expression' in part ? addressesIn(part.expression) : []));
}

function addressesIn(expression: string): string[] {
  // What stands in quotes is text, but for templates in it, and those are mentioned as well as any other.
  const bare = expression.replace(/"(?:[^"\\$]|\\.|\$(?!\{))*"/g, '""');
  return [...bare.matchAll(ANYWHERE)]
    .filter(([, data, type]) => data !== undefined || !SCOPES.has(type ?? ''))
    .map(([, data = '', type, name]) => `${data}${type}.${name}`);
}

/** Where the brace that opens at `open` is closed, braces within and quoted text taken into account; -1 when nowhere. */
function closingBrace(text: string, open: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = open; at < text.length; at++) {
    const character = text[at];
    if (quoted && character === '\\') at++;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === '{') depth++;
    else if (!quoted && character === '}' && --depth === 0) return at;
  }
  return -1;
}

const LONGEST_SHOWN = 120;

/**
 * An expression as a report may show it: what stands in quotes is left out, but for keys in brackets, for it may be a secret,
 * and so is what follows the first line.
 */
export function shownExpression(expression: string): string {
  const [line = '', ...more] = expression.split('\n');
  const bare = line.replace(/(\[?)"(?:[^"\\]|\\.)*(?:"|$)/g, (quoted, bracket) => (bracket === '[' ? quoted : '"…"'));
  const shown = more.length > 0 ? `${bare} …` : bare;
  return shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN - 1)}…` : shown;
}
