import { describeValue } from '../../../core/validation/describe-value';
import { CtyObject, isObject } from '../cty-value';
import { isInvented } from '../invented-values';
import { TEXT_FORMATS } from './text-formats';
import { ValueRule } from './value-rule';

/** The form that a provider wants a string, or the entries of a map, to have. */
export const valueFormat: ValueRule = (facts, name, value) => {
  if (isObject(value)) return mapFormat(facts.format?.[name], value);
  if (typeof value !== 'string') return undefined;
  const pattern = facts.pattern?.[name];
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) {
    return `must match ${pattern}, got ${describeValue(value)}`;
  }
  const wanted = facts.format?.[name];
  const isPrefix = wanted === 'dns1123-label' && name.endsWith('generate_name');
  return textFault(isPrefix ? 'dns1123-label-prefix' : wanted, value);
};

/** Forms of maps: what its keys, and what its values, must be. */
const MAP_FORMATS: Readonly<Record<string, { readonly key?: string; readonly value?: string }>> = {
  'kubernetes-labels': { key: 'kubernetes-key', value: 'kubernetes-label-value' },
  'kubernetes-annotations': { key: 'kubernetes-key-any-case' },
  'kubernetes-quantity': { value: 'kubernetes-quantity' },
  base64: { value: 'base64' },
};

function mapFormat(wanted: string | undefined, value: CtyObject): string | undefined {
  const format = wanted === undefined ? undefined : MAP_FORMATS[wanted];
  if (format === undefined) return undefined;
  const faults = Object.entries(value).flatMap(([key, each]) => [
    prefixed(`has the key ${describeValue(key)}, which`, textFault(format.key, key)),
    typeof each === 'string' && !isInvented(each)
      ? prefixed(`has ${key}, which`, textFault(format.value, each))
      : undefined,
  ]);
  return faults.find((fault) => fault !== undefined);
}

function textFault(wanted: string | undefined, text: string): string | undefined {
  const format = wanted === undefined ? undefined : TEXT_FORMATS[wanted];
  return format === undefined || format.test(text) ? undefined : `must be ${format.words}, got ${describeValue(text)}`;
}

function prefixed(prefix: string, fault: string | undefined): string | undefined {
  return fault === undefined ? undefined : `${prefix} ${fault}`;
}
