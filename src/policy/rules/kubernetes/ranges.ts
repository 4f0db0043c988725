import { BlockList, isIP } from 'node:net';

/** Whether a range of addresses is all of them; two halves are as much as the whole. */
export function isEverywhere(cidr: string): boolean {
  return /\/[01]$/.test(cidr);
}

/** Whether a range holds an address. */
export function holdsAddress(cidr: string, address: string): boolean {
  const [network = '', prefix = ''] = cidr.split('/');
  const family = isIP(network) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(network) === 0 || isIP(network) !== isIP(address) || !/^\d{1,3}$/.test(prefix)) return false;
  const range = new BlockList();
  range.addSubnet(network, Number(prefix), family);
  return range.check(address, family);
}
