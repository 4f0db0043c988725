import type {
  NetworkPolicyV1SpecEgress,
  NetworkPolicyV1SpecIngress,
  NetworkPolicyV1SpecIngressFrom,
} from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { Construct } from 'constructs';
import { environmentSelector, serviceSelector } from '../../../core/labels';
import { MovedFrom } from '../../../stacks/moved-from';
import { kubernetesBinding } from '../bindings';
import { objectMetadata, selectorOf } from '../metadata';
import { scraperIngress, telemetryEgress } from '../operations/observability/telemetry-network';
import { PavedServiceSpec } from '../spec';

/** Set by the API server on every namespace to its own name (Kubernetes, well-known labels). */
const NAMESPACE_NAME = 'kubernetes.io/metadata.name';
const DNS_PORTS = [
  { port: '53', protocol: 'UDP' },
  { port: '53', protocol: 'TCP' },
];
/** NodeLocal DNSCache listens here, outside of any pod that a selector could name (Kubernetes, nodelocaldns). */
const NODE_LOCAL_DNS = '169.254.20.10/32';
/** The EKS Pod Identity agent (EKS user guide, "Set up the Amazon EKS Pod Identity Agent"). */
const POD_IDENTITY_AGENT = ['169.254.170.23/32', 'fd00:ec2::23/128'];

/** Creates what may pass the team's default-deny: declared callers in; declared dependencies, DNS and identity out. */
export function createNetworkPolicies(scope: Construct, spec: PavedServiceSpec): void {
  const { NetworkPolicyV1 } = kubernetesBinding('network-policy-v1');
  const podSelector = { matchLabels: selectorOf(spec) };

  const ingress = [...callerRules(spec), ...scraperIngress(spec)];
  const ingressPolicy = new NetworkPolicyV1(scope, spec.ids.ingressPolicy, {
    metadata: objectMetadata(spec, `${spec.name}-ingress`),
    spec: {
      podSelector,
      policyTypes: ['Ingress'],
      ingress: ingress.length === 0 ? undefined : ingress,
    },
  });
  if (spec.formerIds.ingressPolicy !== undefined) new MovedFrom(scope, spec.formerIds.ingressPolicy, ingressPolicy);

  new NetworkPolicyV1(scope, 'Egress', {
    metadata: objectMetadata(spec, `${spec.name}-egress`),
    spec: {
      podSelector,
      policyTypes: ['Egress'],
      egress: [
        dns(spec),
        identityEndpoint(spec),
        ...telemetryEgress(spec),
        ...spec.callees.map((callee) => calleeRule(spec, callee)),
      ],
    },
  });
}

function callerRules(spec: PavedServiceSpec): NetworkPolicyV1SpecIngress[] {
  if (spec.callers.length === 0) return [];
  return [
    {
      from: spec.callers.map((caller) => callerPeer(spec, caller)),
      ports: [{ port: `${spec.port}`, protocol: 'TCP' }],
    },
  ];
}

function callerPeer(
  spec: PavedServiceSpec,
  { kind, name }: PavedServiceSpec['callers'][number],
): NetworkPolicyV1SpecIngressFrom {
  return kind === 'namespace'
    ? { namespaceSelector: { matchLabels: { [NAMESPACE_NAME]: name } } }
    : servicePeer(spec, name);
}

/** A service is known by its label, in any namespace of the environment that the platform made. */
function servicePeer({ environment }: PavedServiceSpec, service: string): NetworkPolicyV1SpecIngressFrom {
  return {
    namespaceSelector: { matchLabels: environmentSelector(environment) },
    podSelector: { matchLabels: serviceSelector(service) },
  };
}

/** The callee's own policy says on which port it takes calls; this side only says whom it calls. */
function calleeRule(spec: PavedServiceSpec, callee: string): NetworkPolicyV1SpecEgress {
  return { to: [servicePeer(spec, callee)] };
}

function dns({ dnsRanges }: PavedServiceSpec): NetworkPolicyV1SpecEgress {
  return {
    to: [
      {
        namespaceSelector: { matchLabels: { [NAMESPACE_NAME]: 'kube-system' } },
        podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
      },
      ...[NODE_LOCAL_DNS, ...dnsRanges].map((cidr) => ({ ipBlock: { cidr } })),
    ],
    ports: DNS_PORTS,
  };
}

function identityEndpoint({ identity }: PavedServiceSpec): NetworkPolicyV1SpecEgress {
  return identity.kind === 'irsa'
    ? { to: identity.stsRanges.map((cidr) => ({ ipBlock: { cidr } })), ports: [{ port: '443', protocol: 'TCP' }] }
    : { to: POD_IDENTITY_AGENT.map((cidr) => ({ ipBlock: { cidr } })), ports: [{ port: '80', protocol: 'TCP' }] };
}
