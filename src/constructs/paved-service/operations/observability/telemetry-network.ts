import type {
  NetworkPolicyV1SpecEgress,
  NetworkPolicyV1SpecIngress,
} from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { namespacePeer, rangePeers } from '../../network/peers';
import { PavedServiceSpec } from '../../spec';

/** The way out to collectors and agents: pods of a namespace, address ranges, or both. */
export function telemetryEgress({ observability: { peers } }: PavedServiceSpec): NetworkPolicyV1SpecEgress[] {
  return peers.map(({ namespace, ranges, ports }) => ({
    to: [...(namespace === undefined ? [] : [namespacePeer(namespace)]), ...rangePeers(ranges)],
    ports: [...ports],
  }));
}

/** The way in for what collects metrics, to their port alone. */
export function scraperIngress({ observability: { metrics } }: PavedServiceSpec): NetworkPolicyV1SpecIngress[] {
  if (metrics?.scraperNamespace === undefined) return [];
  return [{ from: [namespacePeer(metrics.scraperNamespace)], ports: [{ port: `${metrics.port}`, protocol: 'TCP' }] }];
}
