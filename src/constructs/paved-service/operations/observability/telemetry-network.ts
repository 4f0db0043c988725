import type {
  NetworkPolicyV1SpecEgress,
  NetworkPolicyV1SpecEgressTo,
  NetworkPolicyV1SpecIngress,
} from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { PavedServiceSpec } from '../../spec';
import { TelemetryPeer } from './spec';

/** Set by the API server on every namespace to its own name (Kubernetes, well-known labels). */
const NAMESPACE_NAME = 'kubernetes.io/metadata.name';

/** The way out to collectors and agents. */
export function telemetryEgress({ observability: { peers } }: PavedServiceSpec): NetworkPolicyV1SpecEgress[] {
  return peers.map((peer) => ({ to: whereIs(peer), ports: [...peer.ports] }));
}

/** The way in for what collects metrics, to their port alone. */
export function scraperIngress({ observability: { metrics } }: PavedServiceSpec): NetworkPolicyV1SpecIngress[] {
  if (metrics?.scraperNamespace === undefined) return [];
  return [{ from: [inNamespace(metrics.scraperNamespace)], ports: [{ port: `${metrics.port}`, protocol: 'TCP' }] }];
}

function whereIs({ namespace, ranges }: TelemetryPeer): NetworkPolicyV1SpecEgressTo[] {
  return [
    ...(namespace === undefined ? [] : [inNamespace(namespace)]),
    ...ranges.map((cidr) => ({ ipBlock: { cidr } })),
  ];
}

function inNamespace(name: string): NetworkPolicyV1SpecEgressTo {
  return { namespaceSelector: { matchLabels: { [NAMESPACE_NAME]: name } } };
}
