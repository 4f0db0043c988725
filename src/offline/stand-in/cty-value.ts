import { CtyType } from '../schema/schema';

const KIND = Symbol('roadbed.cty');

/** A value that is known only after apply; a refinement is what Terraform already knows of it, as it sent it. */
export interface Unknown {
  readonly [KIND]: 'unknown';
  readonly refinement?: Uint8Array;
}

/** A value in a place of type `dynamic`, which carries its own type. */
export interface Dynamic {
  readonly [KIND]: 'dynamic';
  readonly type: CtyType;
  readonly value: CtyValue;
}

/** An object or a map. */
export interface CtyObject {
  readonly [name: string]: CtyValue;
}

/**
 * A value as Terraform has it. Numbers are strings where a double cannot hold them exactly; a list, set or tuple is an
 * array.
 */
export type CtyValue = null | boolean | string | number | bigint | Unknown | Dynamic | readonly CtyValue[] | CtyObject;

export const UNKNOWN: Unknown = { [KIND]: 'unknown' };

export function refinedUnknown(refinement: Uint8Array): Unknown {
  return { [KIND]: 'unknown', refinement };
}

export function dynamic(type: CtyType, value: CtyValue): Dynamic {
  return { [KIND]: 'dynamic', type, value };
}

export function isUnknown(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && (value as Partial<Unknown>)[KIND] === 'unknown';
}

export function isDynamic(value: unknown): value is Dynamic {
  return typeof value === 'object' && value !== null && (value as Partial<Dynamic>)[KIND] === 'dynamic';
}

export function isList(value: CtyValue | undefined): value is readonly CtyValue[] {
  return Array.isArray(value);
}

export function isObject(value: CtyValue | undefined): value is CtyObject {
  return typeof value === 'object' && value !== null && !isList(value) && !isUnknown(value) && !isDynamic(value);
}

/** True when nothing at any depth is unknown. */
export function isWhollyKnown(value: CtyValue): boolean {
  if (isUnknown(value)) return false;
  if (isDynamic(value)) return isWhollyKnown(value.value);
  if (isList(value)) return value.every(isWhollyKnown);
  return !isObject(value) || Object.values(value).every(isWhollyKnown);
}

/** True when two values are the same; an unknown equals an unknown, whatever is known of either. */
export function sameValue(one: CtyValue, other: CtyValue): boolean {
  return fingerprint(one) === fingerprint(other);
}

/** A text that two values share exactly when they are the same; Terraform sends the elements of a set in one order. */
export function fingerprint(value: CtyValue): string {
  if (isUnknown(value)) return '?';
  if (isDynamic(value)) return fingerprint(value.value);
  if (isList(value)) return `[${value.map(fingerprint).join(',')}]`;
  if (isObject(value)) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${fingerprint(each)}`).join(',')}}`;
  }
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}

/**
 * True for what the plugin SDK does not tell from a value that was not given: null, "", 0, false and an empty
 * collection (`ValueType.Zero`).
 */
export function isZero(value: CtyValue | undefined): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value) === 0;
  if (isList(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

/** The plain JavaScript value: no unknowns, big integers as numbers. */
export function plainValue(value: CtyValue): unknown {
  if (isUnknown(value)) return undefined;
  if (isDynamic(value)) return plainValue(value.value);
  if (isList(value)) return value.map(plainValue);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plainValue(each)]));
  return typeof value === 'bigint' ? Number(value) : value;
}
