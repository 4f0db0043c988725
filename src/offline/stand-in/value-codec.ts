import { decode, encode, ExtData, ExtensionCodec } from '@msgpack/msgpack';
import { CtyType } from '../schema/schema';
import { CtyValue, dynamic, isDynamic, isUnknown, refinedUnknown, UNKNOWN } from './cty-value';

/** How cty writes values on the wire: unknown is extension 0, an unknown with refinements extension 12. */
const PLAIN_UNKNOWN = 0;
const REFINED_UNKNOWN = 12;

const codec = new ExtensionCodec();
codec.register({ type: PLAIN_UNKNOWN, encode: () => null, decode: () => UNKNOWN });
codec.register({ type: REFINED_UNKNOWN, encode: () => null, decode: (bytes) => refinedUnknown(bytes.slice()) });
const OPTIONS = { extensionCodec: codec, useBigInt64: true };

/** Reads a value of the given type from what Terraform sent; no bytes are a null. */
export function decodeValue(type: CtyType, bytes: Uint8Array | undefined): CtyValue {
  if (bytes === undefined || bytes.length === 0) return null;
  return readValue(type, decode(bytes, OPTIONS));
}

/** Writes a value so that it has the given type exactly, whatever attributes it lacks or has too many. */
export function encodeValue(type: CtyType, value: CtyValue): Buffer {
  const bytes = encode(writeValue(type, value), OPTIONS);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readValue(type: CtyType, raw: unknown): CtyValue {
  if (raw === null || raw === undefined) return null;
  if (isUnknown(raw)) return raw;
  if (type === 'dynamic') {
    const [own, value] = raw as [Uint8Array | string, unknown];
    const ownType = JSON.parse(typeof own === 'string' ? own : Buffer.from(own).toString('utf8')) as CtyType;
    return dynamic(ownType, readValue(ownType, value));
  }
  if (typeof type === 'string') return readPrimitive(raw);
  switch (type[0]) {
    case 'list':
    case 'set':
      return (raw as unknown[]).map((each) => readValue(type[1], each));
    case 'tuple':
      return (raw as unknown[]).map((each, index) => readValue(type[1][index] ?? 'dynamic', each));
    case 'map':
      return mapEntries(raw as Record<string, unknown>, (_name, each) => readValue(type[1], each));
    case 'object':
      return mapEntries(type[1], (name, each) => readValue(each, (raw as Record<string, unknown>)[name]));
  }
}

function readPrimitive(raw: unknown): CtyValue {
  if (typeof raw === 'bigint') return Number.isSafeInteger(Number(raw)) ? Number(raw) : raw;
  return raw as CtyValue;
}

function writeValue(type: CtyType, value: CtyValue | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (isUnknown(value)) {
    return value.refinement === undefined
      ? new ExtData(PLAIN_UNKNOWN, new Uint8Array([0]))
      : new ExtData(REFINED_UNKNOWN, value.refinement);
  }
  if (type === 'dynamic') {
    const own = isDynamic(value) ? value : dynamic(typeOf(value), value);
    return [Buffer.from(JSON.stringify(own.type)), writeValue(own.type, own.value)];
  }
  if (isDynamic(value)) return writeValue(type, value.value);
  if (typeof type === 'string') return writePrimitive(type, value);
  switch (type[0]) {
    case 'list':
    case 'set':
      return (value as readonly CtyValue[]).map((each) => writeValue(type[1], each));
    case 'tuple':
      return type[1].map((each, index) => writeValue(each, (value as readonly CtyValue[])[index]));
    case 'map':
      return mapEntries(value as Record<string, CtyValue>, (_name, each) => writeValue(type[1], each));
    case 'object':
      return mapEntries(type[1], (name, each) => writeValue(each, (value as Record<string, CtyValue>)[name]));
  }
}

function writePrimitive(type: 'string' | 'number' | 'bool', value: CtyValue): unknown {
  if (type === 'string') return typeof value === 'string' ? value : String(value);
  if (type === 'bool') return typeof value === 'boolean' ? value : value === 'true';
  return value;
}

/** The type of a value that has none of its own: objects and tuples, as Terraform reads JSON. */
export function typeOf(value: CtyValue): CtyType {
  if (value === null || isUnknown(value)) return 'dynamic';
  if (isDynamic(value)) return value.type;
  if (Array.isArray(value)) return ['tuple', value.map(typeOf)];
  if (typeof value === 'object')
    return ['object', mapEntries(value as Record<string, CtyValue>, (_n, each) => typeOf(each))];
  if (typeof value === 'boolean') return 'bool';
  return typeof value === 'string' ? 'string' : 'number';
}

function mapEntries<T, R>(from: Readonly<Record<string, T>>, to: (name: string, each: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(from).map(([name, each]) => [name, to(name, each)]));
}
