import { CtyType } from '../schema/schema';
import { CtyValue, dynamic } from './cty-value';

/** Reads plain JSON as a value of the given type; paths (without indexes) of what does not fit go to `dropped`. */
export function valueFromJson(type: CtyType, raw: unknown, dropped: Set<string>): CtyValue {
  return fromJson(type, raw, '', dropped);
}

function fromJson(type: CtyType, raw: unknown, at: string, dropped: Set<string>): CtyValue {
  if (raw === null || raw === undefined) return null;
  if (type === 'dynamic') return dynamicFromJson(raw, at, dropped);
  if (typeof type === 'string') return typeof raw === 'object' ? lost(at, dropped) : primitive(type, raw);
  if (type[0] === 'list' || type[0] === 'set') {
    // A block that the schema now has once was, or will be, a list of one.
    const items: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
    return items.map((each) => fromJson(type[1], each, at, dropped));
  }
  if (type[0] === 'tuple') {
    return Array.isArray(raw)
      ? type[1].map((each, index) => fromJson(each, raw[index], at, dropped))
      : lost(at, dropped);
  }
  const value: unknown = Array.isArray(raw) && raw.length < 2 ? raw[0] : raw;
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return lost(at, dropped);
  const entries = value as Readonly<Record<string, unknown>>;
  if (type[0] === 'map') {
    return Object.fromEntries(
      Object.entries(entries).map(([key, each]) => [key, fromJson(type[1], each, at, dropped)]),
    );
  }
  const attributes = type[1] as Readonly<Record<string, CtyType>>;
  for (const [name, each] of Object.entries(entries)) {
    if (!(name in attributes) && each !== null) dropped.add(join(at, name));
  }
  return Object.fromEntries(
    Object.entries(attributes).map(([name, each]) => [name, fromJson(each, entries[name], join(at, name), dropped)]),
  );
}

function dynamicFromJson(raw: unknown, at: string, dropped: Set<string>): CtyValue {
  // A state writes such a value with its type.
  if (typeof raw === 'object' && raw !== null && 'type' in raw && 'value' in raw) {
    const type = raw.type as CtyType;
    return dynamic(type, fromJson(type, raw.value, at, dropped));
  }
  return typeof raw === 'object' ? lost(at, dropped) : dynamic(typeOf(raw), raw as CtyValue);
}

function primitive(type: 'string' | 'number' | 'bool', raw: unknown): CtyValue {
  if (type === 'string') return String(raw);
  if (type === 'bool') return raw === true || raw === 'true' || raw === '1';
  return typeof raw === 'string' && raw.trim() !== '' && Number.isSafeInteger(Number(raw))
    ? Number(raw)
    : (raw as CtyValue);
}

function lost(at: string, dropped: Set<string>): null {
  dropped.add(at);
  return null;
}

function join(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}

function typeOf(raw: unknown): CtyType {
  if (typeof raw === 'boolean') return 'bool';
  return typeof raw === 'number' ? 'number' : 'string';
}
