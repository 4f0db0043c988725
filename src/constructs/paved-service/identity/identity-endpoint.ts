import type { NetworkPolicyV1SpecEgress } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { IdentitySpec } from '../spec';

interface Endpoint {
  readonly ranges: readonly string[];
  readonly ports: readonly string[];
}

/** The EKS Pod Identity agent (EKS user guide, "Set up the Amazon EKS Pod Identity Agent"). */
const POD_IDENTITY_AGENT: Endpoint = { ranges: ['169.254.170.23/32', 'fd00:ec2::23/128'], ports: ['80'] };
/** GKE, "About Workload Identity Federation for GKE", network policies: without Dataplane V2, and with it. */
const GKE_METADATA_SERVER: readonly Endpoint[] = [
  { ranges: ['169.254.169.252/32'], ports: ['987', '988'] },
  { ranges: ['169.254.169.254/32'], ports: ['80', '8080'] },
];

/** What lets a service's pods reach where their identity is given out. */
export function identityEgress(identity: IdentitySpec): NetworkPolicyV1SpecEgress[] {
  return endpointsOf(identity).map(({ ranges, ports }) => ({
    to: ranges.map((cidr) => ({ ipBlock: { cidr } })),
    ports: ports.map((port) => ({ port, protocol: 'TCP' })),
  }));
}

function endpointsOf(identity: IdentitySpec): readonly Endpoint[] {
  switch (identity.kind) {
    case 'gke':
      return GKE_METADATA_SERVER;
    case 'irsa':
      return [{ ranges: identity.stsRanges, ports: ['443'] }];
    case 'pod-identity':
      return [POD_IDENTITY_AGENT];
  }
}
