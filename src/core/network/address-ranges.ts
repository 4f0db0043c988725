import { BlockList, isIP } from 'node:net';
import { checkList, checkLiteral, describeValue, Problems } from '../validation';

/** Whether a range of addresses is all of them; two halves are as much as the whole. */
export function isEverywhere(cidr: string): boolean {
  return /\/[01]$/.test(cidr);
}

const HELD = new Map<string, boolean>();
const ANSWERS_KEPT = 10_000;

/** Whether a range holds an address. Fleets ask the same over and over. */
export function holdsAddress(cidr: string, address: string): boolean {
  const question = `${cidr} ${address}`;
  const known = HELD.get(question);
  if (known !== undefined) return known;
  const answer = isHeld(cidr, address);
  if (HELD.size >= ANSWERS_KEPT) HELD.clear();
  HELD.set(question, answer);
  return answer;
}

function isHeld(cidr: string, address: string): boolean {
  // Before Node is asked, whose expression for addresses of IPv6 takes milliseconds to build.
  if (cidr.includes(':') !== address.includes(':')) return false;
  const [network = '', prefix = ''] = cidr.split('/');
  const family = isIP(network) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(network) === 0 || isIP(network) !== isIP(address) || !/^\d{1,3}$/.test(prefix)) return false;
  const range = new BlockList();
  range.addSubnet(network, Number(prefix), family);
  return range.check(address, family);
}

/** Whether every address of a range is in one of others. */
export function isWithin(inner: string, outer: readonly string[]): boolean {
  const [network = '', prefix = ''] = inner.split('/');
  return outer.some((each) => Number(each.split('/')[1]) <= Number(prefix) && holdsAddress(each, network));
}

/** True when the value is a range of addresses; otherwise says so, and how one address is written. */
export function checkRange(problems: Problems, prop: string, value: unknown): value is string {
  if (!checkLiteral(problems, prop, value)) return false;
  const text = typeof value === 'string' ? value : '';
  const [network = '', prefix = '', ...rest] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(network)] ?? -1;
  if (rest.length === 0 && /^(0|[1-9]\d{0,2})$/.test(prefix) && Number(prefix) <= bits) return true;
  const fix = bits > 0 && !text.includes('/') ? `did you mean "${network}/${bits}"?` : undefined;
  problems.add(`${prop} must be an address range such as "203.0.113.0/24", got ${describeValue(value)}`, fix);
  return false;
}

/** Says which of a list are no ranges, and that a list of none is none. */
export function checkRanges(problems: Problems, prop: string, ranges: unknown, fix?: string): ranges is string[] {
  if (!checkList(problems, prop, ranges, fix)) return false;
  const list = Array.from(ranges as unknown[]);
  if (list.length === 0) problems.add(`${prop} must hold at least one range, got none`, fix);
  const good = list.map((each, index) => checkRange(problems, `${prop}[${index}]`, each));
  return list.length > 0 && good.every(Boolean);
}
