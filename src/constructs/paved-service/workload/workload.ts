import type {
  DeploymentV1SpecTemplateSpecContainer,
  DeploymentV1SpecTemplateSpecContainerReadinessProbe,
  DeploymentV1SpecTemplateSpecTopologySpreadConstraint,
} from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { IResolvable, Lazy } from 'cdktf';
import { Construct } from 'constructs';
import { physicalName, shortHash, terraformLiteral } from '../../../core/naming';
import { kubernetesBinding } from '../bindings';
import { Variable } from '../dependencies/connection';
import { secretMounts, secretVariables, secretVolumes } from '../dependencies/secret/secret-mounts';
import { objectMetadata, podLabels, selectorOf } from '../metadata';
import { addressVariables } from '../network/calls';
import { PavedServiceSpec } from '../spec';

const PORT_NAME = 'http';
const SCRATCH = 'tmp';

/** Creates what runs: the configuration, the deployment and the address in front of it. */
export function createWorkload(
  scope: Construct,
  spec: PavedServiceSpec,
  serviceAccount: string,
  variables: readonly Variable[],
): void {
  const configMap = createConfig(scope, spec);

  const { DeploymentV1 } = kubernetesBinding('deployment-v1');
  const metadata = objectMetadata(spec);
  new DeploymentV1(scope, 'Resource', {
    metadata: { ...metadata, annotations: { ...spec.annotations } },
    spec: {
      replicas: `${spec.scaling.min}`,
      selector: { matchLabels: selectorOf(spec) },
      minReadySeconds: spec.minReadySeconds,
      progressDeadlineSeconds: spec.progressDeadlineSeconds,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '0' } },
      template: {
        metadata: { labels: podLabels(spec) },
        spec: {
          serviceAccountName: serviceAccount,
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          terminationGracePeriodSeconds: spec.gracePeriodSeconds,
          securityContext: {
            runAsNonRoot: true,
            runAsUser: spec.user,
            runAsGroup: spec.user,
            fsGroup: spec.user,
            seccompProfile: { type: 'RuntimeDefault' },
          },
          topologySpreadConstraint: spread(spec),
          container: [container(scope, spec, configMap, variables)],
          volume: [
            { name: SCRATCH, emptyDir: { sizeLimit: spec.scratchSize } },
            ...secretVolumes(spec.dependencies.secrets),
          ],
        },
      },
    },
    waitForRollout: true,
    // Longer than the deadline of the rollout itself, so that Kubernetes says what failed before Terraform gives up.
    timeouts: { create: '15m', update: '15m' },
    // The autoscaler decides after creation; Terraform must not set the count back at every apply.
    lifecycle: { ignoreChanges: ['spec[0].replicas'] },
  });

  const { ServiceV1 } = kubernetesBinding('service-v1');
  new ServiceV1(scope, 'Service', {
    metadata: objectMetadata(spec),
    spec: {
      type: 'ClusterIP',
      selector: selectorOf(spec),
      port: [{ name: PORT_NAME, port: 80, targetPort: PORT_NAME, appProtocol: 'http' }],
    },
  });
}

/**
 * The configuration has a name of its own for every content: a change rolls out like a new image, and a rollback finds
 * the old one still meaning what it meant.
 */
function createConfig(scope: Construct, spec: PavedServiceSpec): string | undefined {
  const entries = Object.entries(spec.config).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return undefined;
  const { ConfigMapV1 } = kubernetesBinding('config-map-v1');
  const name = physicalName('kubernetes_config_map_v1', spec.name, 'config', shortHash(JSON.stringify(entries)));
  const configMap = new ConfigMapV1(scope, 'Config', {
    metadata: objectMetadata(spec, name),
    immutable: true,
    data: Object.fromEntries(entries.map(([variable, value]) => [variable, terraformLiteral(value)])),
    lifecycle: { createBeforeDestroy: true },
  });
  return configMap.metadata.name;
}

function container(
  scope: Construct,
  spec: PavedServiceSpec,
  configMap: string | undefined,
  variables: readonly Variable[],
): DeploymentV1SpecTemplateSpecContainer {
  return {
    name: spec.name,
    image: spec.image,
    port: [{ name: PORT_NAME, containerPort: spec.port, protocol: 'TCP' }],
    env: environmentVariables(scope, spec, variables),
    envFrom: configMap === undefined ? undefined : [{ configMapRef: { name: configMap } }],
    resources: {
      requests: { cpu: spec.cpu, memory: spec.memory },
      limits: { memory: spec.memory },
    },
    readinessProbe: readiness(spec),
    securityContext: {
      allowPrivilegeEscalation: false,
      privileged: false,
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
      capabilities: { drop: ['ALL'] },
      seccompProfile: { type: 'RuntimeDefault' },
    },
    volumeMount: [{ name: SCRATCH, mountPath: '/tmp' }, ...secretMounts(spec.dependencies.secrets)],
  };
}

/**
 * Addresses in the order of their names, and secrets. Read when the stack is resolved: another service may be made, or called,
 * until then.
 */
function environmentVariables(scope: Construct, spec: PavedServiceSpec, data: readonly Variable[]): IResolvable {
  const { deploymentV1SpecTemplateSpecContainerEnvToTerraform } = kubernetesBinding('deployment-v1');
  const secrets = (secretVariables(spec.dependencies.secrets) ?? []).map((each): unknown =>
    deploymentV1SpecTemplateSpecContainerEnvToTerraform(each),
  );
  const produce = (): unknown => {
    const addresses = Object.entries(addressVariables(scope, spec, spec.config)).sort(([a], [b]) => (a < b ? -1 : 1));
    const variables = [...addresses.map(([name, value]): unknown => ({ name, value })), ...secrets, ...data];
    return variables.length === 0 ? undefined : variables;
  };
  return Lazy.anyValue({ produce });
}

function readiness({ healthPath }: PavedServiceSpec): DeploymentV1SpecTemplateSpecContainerReadinessProbe {
  const timing = { periodSeconds: 5, failureThreshold: 3, timeoutSeconds: 2 };
  return healthPath === undefined
    ? { ...timing, tcpSocket: [{ port: PORT_NAME }] }
    : { ...timing, httpGet: { path: healthPath, port: PORT_NAME } };
}

/** Replicas keep apart where they can: over zones first, then over nodes, each revision counted by itself. */
function spread(spec: PavedServiceSpec): DeploymentV1SpecTemplateSpecTopologySpreadConstraint[] {
  return ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
    topologyKey,
    maxSkew: 1,
    whenUnsatisfiable: 'ScheduleAnyway',
    matchLabelKeys: ['pod-template-hash'],
    labelSelector: [{ matchLabels: selectorOf(spec) }],
  }));
}
