import { templateParts } from '../../resource/expression';
import type { PolicyResource } from '../../resource/policy-resource';
import { Finding } from '../../rule/finding';

/** Stands in a text where nothing is known, so that what surrounds it does not grow together. */
const UNKNOWN_PART = '…';

/** A text as far as it is known, and the first expression in it that nobody can see through. */
export interface WrittenText {
  readonly known: string;
  readonly expression?: string;
}

/** The text at a path: a message says whom it calls in its literal part, whatever else is put into it. */
export function writtenText(resource: PolicyResource, path: string): WrittenText {
  const { text, expression } = resource.value(path);
  if (text !== undefined) return { known: text };
  const raw = resource._rawAt(path);
  if (expression === undefined || typeof raw !== 'string') return { known: '', expression };
  const known = templateParts(raw).map((part) =>
    'literal' in part
      ? part.literal
      : (resource._graph.valueOf(`\${${part.expression}}`, resource).text ?? UNKNOWN_PART),
  );
  return { known: known.join(''), expression };
}

/** Fails unless a text says something, which one of its literal parts may do. */
export function mustSay(resource: PolicyResource, path: string, said: RegExp, words: string): Finding[] {
  const { known, expression } = writtenText(resource, path);
  if (said.test(known)) return [];
  if (expression !== undefined) return [Finding.unknown(expression, path)];
  return [Finding.fail(`${path} must ${words}, got ${resource.value(path).shown}`, path)];
}
