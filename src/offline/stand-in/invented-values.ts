import { createHash } from 'node:crypto';
import { CtyType } from '../schema/schema';
import { CtyValue, dynamic, isDynamic, isList, isObject, isUnknown } from './cty-value';

/** Marks every string that a stand-in invents. Fifteen letters, so that base64 keeps the mark whole. */
const MARK = 'roadbed-standin';
const MARK_BASE64 = Buffer.from(MARK).toString('base64');

/** True for a string that a stand-in invented, or that holds one. */
export function isInvented(value: string): boolean {
  return value.includes(MARK) || value.includes(MARK_BASE64);
}

/** A name for what a stand-in invents for one resource: the same for the same arguments, in every run. */
export function inventedName(typeName: string, seed: string): string {
  const digest = createHash('sha256').update(`${typeName}\n${seed}`).digest('hex').slice(0, 8);
  return `${MARK}-${typeName.replace(/_/g, '-')}-${digest}`;
}

/** The value with every unknown in it replaced by an invented one of its type. */
export function inventUnknowns(type: CtyType, value: CtyValue, attribute: string, name: string): CtyValue {
  if (isUnknown(value)) return invent(type, attribute, name);
  if (isDynamic(value)) return dynamic(value.type, inventUnknowns(value.type, value.value, attribute, name));
  if (value === null || typeof type === 'string') return value;
  if (isList(value)) {
    const elementType = (index: number): CtyType =>
      type[0] === 'tuple' ? (type[1][index] ?? 'dynamic') : type[0] === 'object' ? 'dynamic' : type[1];
    return value.map((each, index) => inventUnknowns(elementType(index), each, attribute, name));
  }
  if (!isObject(value)) return value;
  const valueType = (key: string): CtyType =>
    type[0] === 'object' ? (type[1][key] ?? 'dynamic') : type[0] === 'tuple' ? 'dynamic' : type[1];
  const inObject = type[0] === 'object';
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      inventUnknowns(valueType(key), each, inObject ? key : attribute, name),
    ]),
  );
}

/** A value for a computed attribute: of its type, plausible for its name, and marked where it is a string. */
export function invent(type: CtyType, attribute: string, name: string): CtyValue {
  if (type === 'string') return inventString(attribute, name);
  if (type === 'number') return 1;
  if (type === 'bool') return false;
  if (type === 'dynamic') return dynamic('string', name);
  switch (type[0]) {
    case 'list':
    case 'set':
      return [invent(type[1], attribute, name)];
    case 'map':
      return {};
    case 'tuple':
      return type[1].map((each) => invent(each, attribute, name));
    case 'object':
      return Object.fromEntries(Object.entries(type[1]).map(([key, each]) => [key, invent(each, key, name)]));
  }
}

/** The first form whose attribute names match. Addresses are of the ranges set aside for documentation (RFC 5737, 3849). */
const FORMS: readonly (readonly [RegExp, (name: string, attribute: string) => string])[] = [
  [/(^|_)arns?$/, (name) => `arn:aws:${MARK}:us-east-1:000000000000:${name}`],
  [/(^|_)(account_id|owner_id|registry_id)$/, () => '000000000000'],
  [/(^|_)(url|urls|uri|issuer|endpoint|link)$/, (name) => `https://${name}.invalid`],
  [/cidr/, (_name, attribute) => (attribute.includes('ipv6') ? '2001:db8::/32' : '192.0.2.0/24')],
  [/ipv6_address/, () => '2001:db8::1'],
  [/(^|_)(ip|ips|ip_address|public_ip|private_ip|ip_addresses)$/, () => '192.0.2.1'],
  [/(^|_)(dns_name|fqdn|hostname|domain_name|dns)$/, (name) => `${name}.invalid`],
  [/(^|_)(data|certificate_data|ca_certificate|public_key_base64)$/, (name) => Buffer.from(name).toString('base64')],
  [/(_at|_date|_time|timestamp)$/, () => '1970-01-01T00:00:00Z'],
  [/(^|_)(json|policy|document)$/, (name) => JSON.stringify({ [MARK]: name })],
];

function inventString(attribute: string, name: string): string {
  const form = FORMS.find(([names]) => names.test(attribute));
  return form === undefined ? name : form[1](name, attribute);
}
