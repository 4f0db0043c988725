import type {
  DeploymentV1SpecTemplate,
  DeploymentV1SpecTemplateSpecTopologySpreadConstraint,
  DeploymentV1SpecTemplateSpecVolume,
} from '@cdktf/provider-kubernetes/lib/deployment-v1';
import type { ITerraformDependable } from 'cdktf';
import { secretVolumes } from '../dependencies/secret/secret-mounts';
import { podLabels, selectorOf } from '../metadata';
import { PavedServiceSpec } from '../spec';
import { ConfigMaps, filesOf } from './config-maps';
import { mainContainer, plainContainer } from './containers/container-blocks';
import { PodContext } from './pod-context';

/** Name of the volume with the files. */
const FILES = 'files';

/** Pods, and what must be there before them. */
export interface Pods {
  readonly template: DeploymentV1SpecTemplate;
  readonly needs: ITerraformDependable[];
}

/** The pods of a service, of whatever kind it is. */
export function podTemplate(spec: PavedServiceSpec, context: PodContext): DeploymentV1SpecTemplate {
  const { serviceAccount, configMaps } = context;
  return {
    metadata: { labels: podLabels(spec) },
    spec: {
      serviceAccountName: serviceAccount,
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      priorityClassName: spec.priorityClass,
      terminationGracePeriodSeconds: spec.gracePeriodSeconds,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: spec.user,
        runAsGroup: spec.user,
        fsGroup: spec.user,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      topologySpreadConstraint: spread(spec),
      initContainer:
        spec.initContainers.length === 0
          ? undefined
          : spec.initContainers.map((each) => plainContainer(spec, each, configMaps)),
      container: [mainContainer(spec, context), ...spec.sidecars.map((each) => plainContainer(spec, each, configMaps))],
      volume: volumes(spec, configMaps),
    },
  };
}

/** Replicas keep apart: over zones first, then over nodes, each revision counted by itself. One pod has nobody to keep from. */
function spread(spec: PavedServiceSpec): DeploymentV1SpecTemplateSpecTopologySpreadConstraint[] | undefined {
  if (spec.scaling === undefined) return undefined;
  const over = (
    topologyKey: string,
    whenUnsatisfiable: string,
  ): DeploymentV1SpecTemplateSpecTopologySpreadConstraint => ({
    topologyKey,
    maxSkew: 1,
    whenUnsatisfiable,
    // A zone whose nodes are all cordoned or tainted would otherwise count as an empty one, which the rest wait for.
    ...(whenUnsatisfiable === 'DoNotSchedule' && { nodeTaintsPolicy: 'Honor' }),
    matchLabelKeys: ['pod-template-hash'],
    labelSelector: [{ matchLabels: selectorOf(spec) }],
  });
  return [over('topology.kubernetes.io/zone', spec.zoneSpread), over('kubernetes.io/hostname', 'ScheduleAnyway')];
}

function volumes(spec: PavedServiceSpec, { files }: ConfigMaps): DeploymentV1SpecTemplateSpecVolume[] {
  const items = filesOf(spec).map(({ key }) => ({ key, path: key }));
  return [
    ...spec.scratch.map(({ name, size }) => ({ name, emptyDir: { sizeLimit: size } })),
    ...secretVolumes(spec.dependencies.secrets),
    ...(files === undefined ? [] : [{ name: FILES, configMap: { name: files, items } }]),
  ];
}
