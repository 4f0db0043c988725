import { Lazy } from 'cdktf';
import { Construct } from 'constructs';
import { Isolation } from '../../../platform/isolation';
import { MovedFrom } from '../../../stacks/moved-from';
import { kubernetesBinding } from '../bindings';
import { metadataServerEgress } from '../identity/identity-endpoint';
import { objectMetadata, selectorOf } from '../metadata';
import { PavedServiceSpec } from '../spec';
import { callsOf, openedFor } from './calls';
import { egressRules } from './egress-rules';
import { createHostNamePolicy } from './host-name-policy';
import { ingressRules } from './ingress-rules';

/**
 * Creates what may pass the team's default-deny, in the directions that the platform has closed. What is in them is read when
 * the stack is resolved: until then, other services may be allowed to call this one, and this one others.
 */
export function createNetworkPolicies(scope: Construct, spec: PavedServiceSpec): void {
  const { isolation } = spec.network;
  if (isolation !== Isolation.AUDIT) createIngressPolicy(scope, spec);
  if (isolation !== Isolation.EGRESS) return;
  createEgressPolicy(scope, spec);
  createHostNamePolicy(scope, spec);
}

function createIngressPolicy(scope: Construct, spec: PavedServiceSpec): void {
  const { NetworkPolicyV1, networkPolicyV1SpecIngressToTerraform } = kubernetesBinding('network-policy-v1');
  const rules = (): unknown => ingressRules(spec, openedFor(scope, spec))?.map(networkPolicyV1SpecIngressToTerraform);
  const policy = new NetworkPolicyV1(scope, spec.ids.ingressPolicy, {
    metadata: objectMetadata(spec, `${spec.name}-ingress`),
    spec: {
      podSelector: { matchLabels: selectorOf(spec) },
      policyTypes: ['Ingress'],
      ingress: Lazy.anyValue({ produce: rules }),
    },
  });
  if (spec.formerIds.ingressPolicy !== undefined) new MovedFrom(scope, spec.formerIds.ingressPolicy, policy);
}

function createEgressPolicy(scope: Construct, spec: PavedServiceSpec): void {
  const { NetworkPolicyV1, networkPolicyV1SpecEgressToTerraform } = kubernetesBinding('network-policy-v1');
  const callees = (): string[] => callsOf(scope, spec).map(({ callee }) => callee);
  const rules = (): unknown => egressRules(spec, callees()).map(networkPolicyV1SpecEgressToTerraform);
  new NetworkPolicyV1(scope, 'Egress', {
    metadata: objectMetadata(spec, `${spec.name}-egress`),
    spec: {
      podSelector: { matchLabels: selectorOf(spec) },
      policyTypes: ['Egress'],
      egress: Lazy.anyValue({ produce: rules }),
    },
  });
  createMetadataServerPolicy(scope, spec);
}

/** A policy of its own, so that nothing else that a service may reach is excused with it. */
function createMetadataServerPolicy(scope: Construct, spec: PavedServiceSpec): void {
  const egress = metadataServerEgress(spec.identity);
  if (egress.length === 0) return;
  const { NetworkPolicyV1 } = kubernetesBinding('network-policy-v1');
  new NetworkPolicyV1(scope, 'MetadataServer', {
    metadata: objectMetadata(spec, `${spec.name}-metadata-server`),
    spec: { podSelector: { matchLabels: selectorOf(spec) }, policyTypes: ['Egress'], egress },
  });
}
