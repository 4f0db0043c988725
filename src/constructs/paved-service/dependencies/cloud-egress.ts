import type { NetworkPolicyV1SpecEgress } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { DependenciesSpec } from './spec';

/** What lets a service's pods reach the APIs of the cloud that its dependencies are behind. */
export function cloudEgress({ endpointRanges }: DependenciesSpec): NetworkPolicyV1SpecEgress[] {
  if (endpointRanges.length === 0) return [];
  return [{ to: endpointRanges.map((cidr) => ({ ipBlock: { cidr } })), ports: [{ port: '443', protocol: 'TCP' }] }];
}
