import type {
  NetworkPolicyV1SpecEgress,
  NetworkPolicyV1SpecIngressFrom,
} from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { Construct } from 'constructs';
import { environmentSelector, serviceSelector } from '../../../core/labels';
import { MovedFrom } from '../../../stacks/moved-from';
import { kubernetesBinding } from '../bindings';
import { objectMetadata, selectorOf } from '../metadata';
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

  const ingress = new NetworkPolicyV1(scope, spec.ids.ingressPolicy, {
    metadata: objectMetadata(spec, `${spec.name}-ingress`),
    spec: {
      podSelector,
      policyTypes: ['Ingress'],
      ingress:
        spec.callers.length === 0
          ? undefined
          : [
              {
                from: spec.callers.map((caller) => callerPeer(spec, caller)),
                ports: [{ port: `${spec.port}`, protocol: 'TCP' }],
              },
            ],
    },
  });
  if (spec.formerIds.ingressPolicy !== undefined) new MovedFrom(scope, spec.formerIds.ingressPolicy, ingress);

  new NetworkPolicyV1(scope, 'Egress', {
    metadata: objectMetadata(spec, `${spec.name}-egress`),
    spec: {
      podSelector,
      policyTypes: ['Egress'],
      egress: [
        dnsRule(spec),
        identityRule(spec),
        ...spec.callees.map((callee) => calleeRule(spec, callee)),
        ...dataRules(spec),
      ],
    },
  });
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

/** To the DNS servers of the cluster, and those outside of it that the facts name. */
export function dnsRule({ dnsRanges }: PavedServiceSpec): NetworkPolicyV1SpecEgress {
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

/** To where pods learn who they are in the cloud. */
export function identityRule({ identity }: PavedServiceSpec): NetworkPolicyV1SpecEgress {
  return identity.kind === 'irsa'
    ? { to: identity.stsRanges.map((cidr) => ({ ipBlock: { cidr } })), ports: [{ port: '443', protocol: 'TCP' }] }
    : { to: POD_IDENTITY_AGENT.map((cidr) => ({ ipBlock: { cidr } })), ports: [{ port: '80', protocol: 'TCP' }] };
}

/** Databases and caches are known by the ranges that they are in, one rule for each port. */
function dataRules({ data }: PavedServiceSpec): NetworkPolicyV1SpecEgress[] {
  const ports = [...new Set([...data.databases, ...data.caches].map(({ port }) => port))];
  const to = data.ranges.map((cidr) => ({ ipBlock: { cidr } }));
  return ports.map((port) => ({ to, ports: [{ port: `${port}`, protocol: 'TCP' }] }));
}
