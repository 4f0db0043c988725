import { JsonObject } from '../../core/terraform/json-object';
import { namedBlocks } from '../../core/terraform/terraform-document';

/** The variables of a document that nothing gives a value. */
export function variablesWithoutDefault(document: JsonObject): { readonly name: string; readonly type: string }[] {
  return namedBlocks(document, 'variable')
    .filter(([, body]) => !('default' in body))
    .map(([name, body]) => ({
      name,
      type: typeof body.type === 'string' ? body.type.replace(/^\$\{|\}$/g, '') : 'string',
    }));
}

/** A value of a variable's type: marked as invented where it is a string, empty where it is a collection. */
export function inventedVariable(name: string, type: string): unknown {
  const text = type.trim();
  if (text === 'number') return 1;
  if (text === 'bool') return false;
  if (/^(?:list|set)\b/.test(text)) return [];
  if (/^map\b/.test(text)) return {};
  const [, kind, inner = ''] = /^(object|tuple)\(\s*[{[]([\s\S]*)[}\]]\s*\)$/.exec(text) ?? [];
  if (kind === 'tuple') return parts(inner).map((each, index) => inventedVariable(`${name}-${index}`, each));
  if (kind === 'object') return Object.fromEntries(parts(inner).flatMap((part) => member(name, part)));
  return `roadbed-standin-${name}`;
}

function member(name: string, part: string): [string, unknown][] {
  const [, key, type = 'string'] = /^\s*"?([\w-]+)"?\s*[=:]\s*([\s\S]+)$/.exec(part) ?? [];
  if (key === undefined || type.startsWith('optional(')) return [];
  return [[key, inventedVariable(`${name}-${key}`, type)]];
}

/** Splits at the commas and newlines that are not inside brackets. */
function parts(text: string): string[] {
  const found: string[] = [''];
  let depth = 0;
  for (const letter of text) {
    if ('([{'.includes(letter)) depth++;
    if (')]}'.includes(letter)) depth--;
    if (depth === 0 && (letter === ',' || letter === '\n')) found.push('');
    else found.push((found.pop() ?? '') + letter);
  }
  return found.filter((part) => part.trim() !== '');
}
