import type { JobV1SpecTemplate } from '@cdktf/provider-kubernetes/lib/job-v1';
import { kubernetesLabels } from '../../../../core/labels';
import { PavedServiceSpec } from '../../spec';
import { DatabaseSpec } from '../data-spec';

/** What a run of the job may take: the image is small, and the statements are few. */
const RESOURCES = { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '256Mi' } };
const USER = '65532';

/** What a run of the job is given. */
export interface BootstrapRun {
  readonly image: string;
  readonly serviceAccount: string;
  /** The ConfigMap with the script and the statements. */
  readonly configMap: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** The pod that runs statements in a database. */
export function bootstrapPod(
  spec: PavedServiceSpec,
  database: DatabaseSpec,
  { image, serviceAccount, configMap, variables }: BootstrapRun,
): JobV1SpecTemplate {
  return {
    metadata: { labels: kubernetesLabels({ ...spec.labels, component: bootstrapComponent(database) }) },
    spec: {
      restartPolicy: 'Never',
      serviceAccountName: serviceAccount,
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: USER,
        runAsGroup: USER,
        fsGroup: USER,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      container: [
        {
          name: 'bootstrap',
          image,
          command: ['/bin/sh', '/bootstrap/bootstrap.sh'],
          env: Object.entries({
            HOME: '/tmp',
            PGPORT: `${database.ports[0]}`,
            PGDATABASE: database.database,
            ...variables,
          }).map(([variable, value]) => ({ name: variable, value })),
          resources: RESOURCES,
          securityContext: {
            allowPrivilegeEscalation: false,
            privileged: false,
            readOnlyRootFilesystem: true,
            runAsNonRoot: true,
            capabilities: { drop: ['ALL'] },
            seccompProfile: { type: 'RuntimeDefault' },
          },
          volumeMount: [
            { name: 'tmp', mountPath: '/tmp' },
            { name: 'bootstrap', mountPath: '/bootstrap', readOnly: true },
          ],
        },
      ],
      volume: [
        { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
        { name: 'bootstrap', configMap: { name: configMap } },
      ],
    },
  };
}

/** What the pods of the job are called among those of the service. */
export function bootstrapComponent({ name }: DatabaseSpec): string {
  return `${name}-bootstrap`;
}
