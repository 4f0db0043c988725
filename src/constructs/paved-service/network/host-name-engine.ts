import { Environment, NetworkPolicyEngine } from '../../../core/environment';
import { HostNameEngine } from './spec';

/** What each engine is told in, as the facts of an environment name it. */
export const CILIUM_POLICY = 'ciliumnetworkpolicies.cilium.io/v2';
/** GKE, "Control Pod egress traffic using FQDN network policies": Dataplane V2, switched on for the cluster. */
export const GKE_POLICY = 'fqdnnetworkpolicies.networking.gke.io/v1alpha1';

/** What can keep a service to host names in an environment, by its facts; undefined where nothing is known to. */
export function hostNameEngineOf({ facts: { kubernetes } }: Environment): HostNameEngine | undefined {
  const { networkPolicyEngine, customResources = [] } = kubernetes;
  if (networkPolicyEngine === NetworkPolicyEngine.CILIUM && customResources.includes(CILIUM_POLICY)) return 'cilium';
  if (networkPolicyEngine === NetworkPolicyEngine.GKE_DATAPLANE_V2 && customResources.includes(GKE_POLICY))
    return 'gke';
  return undefined;
}
