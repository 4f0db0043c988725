import type { NetworkPolicyV1SpecEgress } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { DataSpec } from './data-spec';

/** Databases and caches are known by the ranges that they are in, one rule for each port. */
export function dataEgress({ databases, caches, ranges }: DataSpec): NetworkPolicyV1SpecEgress[] {
  const ports = [...new Set([...databases, ...caches].flatMap(({ ports: each }) => each))];
  const to = ranges.map((cidr) => ({ ipBlock: { cidr } }));
  return ports.map((port) => ({ to, ports: [{ port: `${port}`, protocol: 'TCP' }] }));
}
