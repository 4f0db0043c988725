import { BlockList, isIP } from 'node:net';

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
