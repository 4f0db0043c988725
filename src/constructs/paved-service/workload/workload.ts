import type {
  DeploymentV1SpecTemplateSpecContainer,
  DeploymentV1SpecTemplateSpecContainerReadinessProbe,
  DeploymentV1SpecTemplateSpecTopologySpreadConstraint,
} from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { Construct } from 'constructs';
import { physicalName, shortHash, terraformLiteral } from '../../../core/naming';
import { kubernetesBinding } from '../bindings';
import { objectMetadata, podLabels, selectorOf } from '../metadata';
import { socketMounts, socketVolumes } from '../operations/observability/agent-sockets';
import { metricsPorts, REQUEST_PORT as PORT_NAME } from '../operations/observability/metrics-port';
import { scrapeAnnotations } from '../operations/observability/scrape-objects';
import { telemetryVariables } from '../operations/observability/telemetry-variables';
import { PavedServiceSpec } from '../spec';

const SCRATCH = 'tmp';

/** Creates what runs: the configuration, the deployment and the address in front of it. */
export function createWorkload(scope: Construct, spec: PavedServiceSpec, serviceAccount: string): void {
  const configMap = createConfig(scope, spec);

  const { DeploymentV1 } = kubernetesBinding('deployment-v1');
  const metadata = objectMetadata(spec);
  const podAnnotations = scrapeAnnotations(spec);
  new DeploymentV1(scope, 'Resource', {
    metadata: { ...metadata, annotations: { ...spec.annotations } },
    spec: {
      replicas: `${spec.scaling.min}`,
      selector: { matchLabels: selectorOf(spec) },
      minReadySeconds: spec.minReadySeconds,
      progressDeadlineSeconds: spec.progressDeadlineSeconds,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '0' } },
      template: {
        metadata: {
          labels: podLabels(spec),
          annotations: Object.keys(podAnnotations).length === 0 ? undefined : podAnnotations,
        },
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
          container: [container(spec, configMap)],
          volume: [{ name: SCRATCH, emptyDir: { sizeLimit: spec.scratchSize } }, ...socketVolumes(spec)],
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

function container(spec: PavedServiceSpec, configMap: string | undefined): DeploymentV1SpecTemplateSpecContainer {
  const variables = telemetryVariables(spec);
  return {
    name: spec.name,
    image: spec.image,
    port: [{ name: PORT_NAME, containerPort: spec.port, protocol: 'TCP' }, ...metricsPorts(spec)],
    env: variables.length === 0 ? undefined : variables,
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
    volumeMount: [{ name: SCRATCH, mountPath: '/tmp' }, ...socketMounts(spec)],
  };
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
