import type { NetworkPolicyV1SpecIngress } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { PavedServiceSpec } from '../spec';
import { namespacePeer, Peer, rangePeers, servicePeer } from './peers';

/** Whom a service lets in, and to its port only; nobody without a declared caller. `openedFor` are services that may call it beside. */
export function ingressRules(
  { environment, network, port }: PavedServiceSpec,
  openedFor: readonly string[],
): NetworkPolicyV1SpecIngress[] | undefined {
  const { callers, exposure } = network;
  const declared = callers.filter(({ kind }) => kind === 'service').map(({ name }) => name);
  const from = [
    ...callers.map(({ kind, name }) => (kind === 'namespace' ? namespacePeer(name) : servicePeer(environment, name))),
    ...openedFor.filter((name) => !declared.includes(name)).map((name) => servicePeer(environment, name)),
    ...exposurePeers(exposure?.peers),
  ];
  return from.length === 0 || port === undefined
    ? undefined
    : [{ from, ports: [{ port: `${port}`, protocol: 'TCP' }] }];
}

type ExposurePeers = NonNullable<PavedServiceSpec['network']['exposure']>['peers'];

function exposurePeers(peers: ExposurePeers | undefined): Peer[] {
  if (peers === undefined) return [];
  return 'namespace' in peers ? [namespacePeer(peers.namespace)] : rangePeers(peers.ranges);
}
