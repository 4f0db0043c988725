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

/** What lets a service's pods on EKS reach where their identity is given out. */
export function identityEgress(identity: IdentitySpec): NetworkPolicyV1SpecEgress[] {
  switch (identity.kind) {
    case 'gke':
      return [];
    case 'irsa':
      return [egressTo({ ranges: identity.stsRanges, ports: ['443'] })];
    case 'pod-identity':
      return [egressTo(POD_IDENTITY_AGENT)];
  }
}

/** The same on GKE. */
export function metadataServerEgress(identity: IdentitySpec): NetworkPolicyV1SpecEgress[] {
  return identity.kind === 'gke' ? GKE_METADATA_SERVER.map(egressTo) : [];
}

function egressTo({ ranges, ports }: Endpoint): NetworkPolicyV1SpecEgress {
  return {
    to: ranges.map((cidr) => ({ ipBlock: { cidr } })),
    ports: ports.map((port) => ({ port, protocol: 'TCP' })),
  };
}
