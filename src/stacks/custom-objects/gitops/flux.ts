import { ObjectDeliverySettings } from '../../../platform/object-delivery';

type Flux = Extract<ObjectDeliverySettings, { kind: 'flux' }>;

/**
 * The Kustomization by which Flux delivers the folder of an environment. The folder has no kustomization.yaml of its own: Flux
 * makes one, which lists every folder below that has (fluxcd/pkg, kustomize/kustomize_generator.go, generateKustomization).
 */
export function fluxKustomization(settings: Flux, organization: string, environment: string): object {
  const { namespace, source, path, intervalMinutes } = settings;
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name: `${organization}-${environment}`, namespace },
    spec: {
      interval: `${intervalMinutes}m`,
      path: `./${path}/${environment}`,
      prune: true,
      sourceRef: { kind: 'GitRepository', name: source },
    },
  };
}

/** What a folder holds, by name: a stray file beside them is not delivered. */
export function kustomization(files: readonly string[]): object {
  return { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources: [...files] };
}
