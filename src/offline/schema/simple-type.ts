import { CtyType } from './schema';

/** A type, and whether the binding leaves open if an inner collection is a list or a set. */
export interface SimpleType {
  readonly type: CtyType;
  readonly isOpen?: boolean;
}

const PLAIN: Readonly<Record<string, CtyType>> = { string: 'string', number: 'number', boolean: 'bool' };

/**
 * The type that a storage class without structs stands for: `stringListMap` is a map of lists of strings. `any` alone is
 * an attribute that the generator skipped, `anyMap` a dynamic one. Undefined when the name is none of these.
 */
export function simpleType(storage: string, outermost: 'simple' | 'list' | 'set' | 'map'): SimpleType | undefined {
  const parts = /^(string|number|boolean|anyMap)((?:List|Map)*)$/.exec(storage);
  if (parts === null) return undefined;
  const wrappers = parts[2]?.match(/List|Map/g) ?? [];
  if (outermost !== outermostOf(wrappers, parts[1] === 'anyMap', outermost)) return undefined;
  const base = PLAIN[parts[1] ?? ''] ?? 'dynamic';
  const inner = wrappers.slice(0, -1);
  const type = wrappers.reduce<CtyType>(
    (element, wrapper, position) => [
      nestingOf(wrapper, position === wrappers.length - 1 && outermost === 'set'),
      element,
    ],
    base,
  );
  return inner.includes('List') ? { type, isOpen: true } : { type };
}

/** The type of a getter's expression, where it tells one; `expected` when it leaves that to the storage class. */
export function getterType(expression: string, name: string): CtyType | 'untold' | undefined {
  const [, isSet, call, argument] = GETTER_CALL.exec(expression) ?? [];
  if (call === undefined || argument !== name) return undefined;
  if (call === 'interpolationForAttribute') return 'untold';
  const type = GETTERS[call];
  return isSet !== undefined && Array.isArray(type) ? ['set', type[1] as CtyType] : type;
}

const GETTER_CALL =
  /^(?:(?:cdktf|cdktn)\.Token\.\w+\()?((?:cdktf|cdktn)\.Fn\.tolist\()?this\.(\w+)\('([^']+)'\)\)?\)?$/;

const GETTERS: Readonly<Record<string, CtyType>> = {
  getStringAttribute: 'string',
  getNumberAttribute: 'number',
  getBooleanAttribute: 'bool',
  getListAttribute: ['list', 'string'],
  getNumberListAttribute: ['list', 'number'],
  getStringMapAttribute: ['map', 'string'],
  getNumberMapAttribute: ['map', 'number'],
  getBooleanMapAttribute: ['map', 'bool'],
  // The generator writes a dynamic attribute as a map of anything, and nothing else so.
  getAnyMapAttribute: 'dynamic',
};

function nestingOf(wrapper: string, isSet: boolean): 'list' | 'set' | 'map' {
  if (wrapper === 'Map') return 'map';
  return isSet ? 'set' : 'list';
}

function outermostOf(wrappers: readonly string[], isDynamic: boolean, told: string): string {
  const last = wrappers[wrappers.length - 1];
  if (last === undefined) return isDynamic ? 'map' : 'simple';
  return last === 'Map' ? 'map' : told === 'set' ? 'set' : 'list';
}
