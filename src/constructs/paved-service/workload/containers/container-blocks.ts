import type {
  DeploymentV1SpecTemplateSpecContainer,
  DeploymentV1SpecTemplateSpecContainerLifecycle,
  DeploymentV1SpecTemplateSpecContainerVolumeMount,
  DeploymentV1SpecTemplateSpecInitContainer,
} from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { terraformLiteral } from '../../../../core/naming';
import { secretMounts } from '../../dependencies/secret/secret-mounts';
import { socketMounts } from '../../operations/observability/agent-sockets';
import { metricsPorts, NamedPort, REQUEST_PORT } from '../../operations/observability/metrics-port';
import { PavedServiceSpec } from '../../spec';
import { ConfigMaps, filesOf } from '../config-maps';
import { PodContext } from '../pod-context';
import { ContainerSpec } from '../workload-spec';
import { environmentVariables } from './environment-variables';
import { livenessProbe, readinessProbe, startupProbe } from './probes';

type Mount = DeploymentV1SpecTemplateSpecContainerVolumeMount;

/** The container of the service itself. */
export function mainContainer(spec: PavedServiceSpec, context: PodContext): DeploymentV1SpecTemplateSpecContainer {
  const { probes } = spec;
  const { volumeMount, ...plain } = plainContainer(spec, spec.container, context.configMaps);
  return {
    ...plain,
    env: environmentVariables(spec, context),
    volumeMount: [...volumeMount, ...secretMounts(spec.dependencies.secrets), ...socketMounts(spec)],
    port: containerPorts(spec),
    lifecycle: lifecycle(spec),
    ...(probes !== undefined && {
      readinessProbe: readinessProbe(probes, REQUEST_PORT),
      startupProbe: startupProbe(probes, REQUEST_PORT),
      livenessProbe: livenessProbe(probes, REQUEST_PORT),
    }),
  };
}

/** Any container: hardened, with its variables, the files and what it may write to. */
export function plainContainer(
  spec: PavedServiceSpec,
  container: ContainerSpec,
  { variables, files }: ConfigMaps,
): DeploymentV1SpecTemplateSpecInitContainer & { readonly volumeMount: Mount[] } {
  const { name, image, command, args, cpu, memory, user } = container;
  const configMap = variables[name];
  return {
    name,
    image,
    command: command?.map(terraformLiteral),
    args: args?.map(terraformLiteral),
    envFrom: configMap === undefined ? undefined : [{ configMapRef: { name: configMap } }],
    resources: { requests: { cpu, memory }, limits: { memory } },
    securityContext: {
      allowPrivilegeEscalation: false,
      privileged: false,
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
      runAsUser: user,
      capabilities: { drop: ['ALL'] },
      seccompProfile: { type: 'RuntimeDefault' },
    },
    volumeMount: [...scratchMounts(spec, container), ...(files === undefined ? [] : fileMounts(spec))],
  };
}

function containerPorts(spec: PavedServiceSpec): NamedPort[] | undefined {
  const own: NamedPort[] =
    spec.port === undefined ? [] : [{ name: REQUEST_PORT, containerPort: spec.port, protocol: 'TCP' }];
  const ports = [...own, ...metricsPorts(spec)];
  return ports.length === 0 ? undefined : ports;
}

function scratchMounts(
  { scratch }: PavedServiceSpec,
  { temporary }: ContainerSpec,
): DeploymentV1SpecTemplateSpecContainerVolumeMount[] {
  return scratch
    .filter(({ sharing, name }) => sharing === 'shared' || name === temporary)
    .map(({ name, path }) => ({ name, mountPath: path }));
}

/** Each file by itself, so that a directory keeps what the image has in it. */
function fileMounts(spec: PavedServiceSpec): DeploymentV1SpecTemplateSpecContainerVolumeMount[] {
  return filesOf(spec).map(({ key, path }) => ({ name: 'files', mountPath: path, subPath: key, readOnly: true }));
}

function lifecycle({ drain }: PavedServiceSpec): DeploymentV1SpecTemplateSpecContainerLifecycle | undefined {
  if (drain === undefined) return undefined;
  const preStop =
    drain.kind === 'http'
      ? { httpGet: { path: drain.path, port: REQUEST_PORT } }
      : { exec: { command: ['/bin/sh', '-c', `sleep ${drain.seconds}`] } };
  return { preStop: [preStop] };
}
