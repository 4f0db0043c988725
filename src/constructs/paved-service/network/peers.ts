import type { NetworkPolicyV1SpecIngressFrom } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { environmentSelector, serviceSelector } from '../../../core/labels';

/** The other end of a rule of a network policy. */
export type Peer = NetworkPolicyV1SpecIngressFrom;

/** Set by the API server on every namespace to its own name (Kubernetes, well-known labels). */
const NAMESPACE_NAME = 'kubernetes.io/metadata.name';

/** A service is known by its label, in any namespace of the environment that the platform made. */
export function servicePeer(environment: string, service: string): Peer {
  return {
    namespaceSelector: { matchLabels: environmentSelector(environment) },
    podSelector: { matchLabels: serviceSelector(service) },
  };
}

/** Everything in a namespace. */
export function namespacePeer(name: string): Peer {
  return { namespaceSelector: { matchLabels: { [NAMESPACE_NAME]: name } } };
}

/** The DNS pods of the cluster: CoreDNS on EKS and kube-dns on GKE carry the same label. */
export function clusterDnsPeer(): Peer {
  return { ...namespacePeer('kube-system'), podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } };
}

/** Addresses outside of the cluster's pods. */
export function rangePeers(ranges: readonly string[]): Peer[] {
  return ranges.map((cidr) => ({ ipBlock: { cidr } }));
}
