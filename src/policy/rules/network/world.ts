/** No private network is larger than 10.0.0.0/8 (RFC 1918), and all public IPv6 addresses are in 2000::/3 (RFC 4291). */
export function isWorld(cidr: string): boolean {
  const bits = Number(cidr.split('/')[1] ?? 'NaN');
  return cidr.includes(':') ? bits <= 3 : bits < 8;
}
