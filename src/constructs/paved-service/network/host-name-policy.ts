import { Construct } from 'constructs';
import { createCustomObject, CustomObject } from '../../../stacks/custom-objects/custom-object';
import { objectMetadata, selectorOf } from '../metadata';
import { PavedServiceSpec } from '../spec';

/** Creates what lets a service out to host names, where the environment has something that knows them. */
export function createHostNamePolicy(scope: Construct, spec: PavedServiceSpec): void {
  const { hostNameEngine, externals } = spec.network;
  if (hostNameEngine === undefined || externals.length === 0) return;
  createCustomObject(scope, 'External', hostNameEngine === 'cilium' ? ciliumPolicy(spec) : gkePolicy(spec));
}

/**
 * Cilium, "Layer 3 Examples", DNS based: it learns the addresses of a name from the answers that its DNS proxy sees, so DNS
 * must be allowed by a rule that has the proxy look at it. One rule cannot hold pods and ranges both.
 */
export function ciliumPolicy(spec: PavedServiceSpec): CustomObject {
  const { externals, dnsRanges } = spec.network;
  const dnsPorts = [{ ports: [{ port: '53', protocol: 'ANY' }], rules: { dns: [{ matchPattern: '*' }] } }];
  return {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNetworkPolicy',
    metadata: objectMetadata(spec, `${spec.name}-external`),
    spec: {
      endpointSelector: { matchLabels: selectorOf(spec) },
      egress: [
        {
          toEndpoints: [
            { matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'kube-system', 'k8s:k8s-app': 'kube-dns' } },
          ],
          toPorts: dnsPorts,
        },
        ...(dnsRanges.length === 0 ? [] : [{ toCIDR: [...dnsRanges], toPorts: dnsPorts }]),
        ...externals.map(({ hosts, ports }) => ({
          toFQDNs: hosts.map((host) => (host.includes('*') ? { matchPattern: host } : { matchName: host })),
          toPorts: [{ ports: ports.map((port) => ({ port: `${port}`, protocol: 'TCP' })) }],
        })),
      ],
    },
  };
}

/** GKE, "Control Pod egress traffic using FQDN network policies". */
export function gkePolicy(spec: PavedServiceSpec): CustomObject {
  return {
    apiVersion: 'networking.gke.io/v1alpha1',
    kind: 'FQDNNetworkPolicy',
    metadata: objectMetadata(spec, `${spec.name}-external`),
    spec: {
      podSelector: { matchLabels: selectorOf(spec) },
      egress: spec.network.externals.map(({ hosts, ports }) => ({
        matches: hosts.map((host) => (host.includes('*') ? { pattern: host } : { name: host })),
        ports: ports.map((port) => ({ protocol: 'TCP', port })),
      })),
    },
  };
}
