import type {
  NetworkPolicyV1SpecEgress,
  NetworkPolicyV1SpecIngressFrom,
} from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { Construct } from 'constructs';
import { environmentSelector, serviceSelector } from '../../../core/labels';
import { MovedFrom } from '../../../stacks/moved-from';
import { kubernetesBinding } from '../bindings';
import { cloudEgress } from '../dependencies/cloud-egress';
import { dataEgress } from '../dependencies/data-egress';
import { identityEgress, metadataServerEgress } from '../identity/identity-endpoint';
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
        ...identityEgress(spec.identity),
        ...cloudEgress(spec.dependencies),
        ...dataEgress(spec.data),
        ...spec.callees.map((callee) => calleeRule(spec, callee)),
      ],
    },
  });

  const metadataServer = metadataServerEgress(spec.identity);
  if (metadataServer.length === 0) return;
  // A policy of its own, so that nothing else that a service may reach is excused with it.
  new NetworkPolicyV1(scope, 'MetadataServer', {
    metadata: objectMetadata(spec, `${spec.name}-metadata-server`),
    spec: { podSelector, policyTypes: ['Egress'], egress: metadataServer },
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
