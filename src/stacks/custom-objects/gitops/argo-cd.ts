import { ObjectDeliverySettings } from '../../../platform/object-delivery';

type ArgoCd = Extract<ObjectDeliverySettings, { kind: 'argo-cd' }>;

/**
 * The Application by which Argo CD delivers the folder of an environment (Argo CD, "Declarative Setup"). What leaves the
 * folder leaves the cluster; an empty folder does not (`allowEmpty` is false unless said), so a broken copy deletes nothing.
 */
export function application(settings: ArgoCd, organization: string, environment: string): object {
  const { namespace, project, repository, revision, path, cluster } = settings;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: `${organization}-${environment}`, namespace },
    spec: {
      project,
      source: {
        repoURL: repository,
        targetRevision: revision,
        path: `${path}/${environment}`,
        directory: { recurse: true },
      },
      // The address of the cluster that Argo CD itself runs in.
      destination: cluster === undefined ? { server: 'https://kubernetes.default.svc' } : { name: cluster },
      syncPolicy: { automated: { prune: true, selfHeal: true } },
    },
  };
}
