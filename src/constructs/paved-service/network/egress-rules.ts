import type { NetworkPolicyV1SpecEgress } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { cloudEgress } from '../dependencies/cloud-egress';
import { dataEgress } from '../dependencies/data-egress';
import { identityEgress } from '../identity/identity-endpoint';
import { PavedServiceSpec } from '../spec';
import { clusterDnsPeer, namespacePeer, rangePeers, servicePeer } from './peers';

const DNS_PORTS = [
  { port: '53', protocol: 'UDP' },
  { port: '53', protocol: 'TCP' },
];
/** NodeLocal DNSCache listens here, outside of any pod that a selector could name (Kubernetes, nodelocaldns). */
const NODE_LOCAL_DNS = '169.254.20.10/32';
/** OTLP over gRPC and HTTP (OpenTelemetry, "OTLP Specification"); traces and DogStatsD of the Datadog agent (Datadog, "Network Traffic"). */
const TELEMETRY_PORTS = [
  { port: '4317', protocol: 'TCP' },
  { port: '4318', protocol: 'TCP' },
  { port: '8126', protocol: 'TCP' },
  { port: '8125', protocol: 'UDP' },
];

/** Whom a service may talk to: DNS, its identity, telemetry, the services that it calls, and what lies outside. */
export function egressRules(spec: PavedServiceSpec, callees: readonly string[]): NetworkPolicyV1SpecEgress[] {
  return [
    dnsRule(spec),
    ...identityEgress(spec.identity),
    ...cloudEgress(spec.dependencies),
    ...dataEgress(spec.data),
    ...telemetry(spec),
    // The callee's own policy says on which port it takes calls; this side only says whom it calls.
    ...callees.map((callee) => ({ to: [servicePeer(spec.environment, callee)] })),
    ...externalRanges(spec),
  ];
}

/** To the DNS servers of the cluster, and those outside of it that the facts name. */
export function dnsRule({ network }: PavedServiceSpec): NetworkPolicyV1SpecEgress {
  return { to: [clusterDnsPeer(), ...rangePeers([NODE_LOCAL_DNS, ...network.dnsRanges])], ports: DNS_PORTS };
}

function telemetry({ network }: PavedServiceSpec): NetworkPolicyV1SpecEgress[] {
  const { telemetryNamespaces } = network;
  return telemetryNamespaces.length === 0
    ? []
    : [{ to: telemetryNamespaces.map(namespacePeer), ports: TELEMETRY_PORTS }];
}

/** Only where nothing knows host names: those are the narrower of the two. */
function externalRanges({ network }: PavedServiceSpec): NetworkPolicyV1SpecEgress[] {
  if (network.hostNameEngine !== undefined) return [];
  return network.externals.map(({ ranges, ports }) => ({
    to: rangePeers(ranges),
    ports: ports.map((port) => ({ port: `${port}`, protocol: 'TCP' })),
  }));
}
