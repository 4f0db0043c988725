import type {
  DeploymentV1SpecTemplateSpecContainer,
  DeploymentV1SpecTemplateSpecContainerLifecycle,
  DeploymentV1SpecTemplateSpecContainerVolumeMount,
  DeploymentV1SpecTemplateSpecInitContainer,
} from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { terraformLiteral } from '../../../../core/naming';
import { secretMounts } from '../../dependencies/secret/secret-mounts';
import { PavedServiceSpec } from '../../spec';
import { ConfigMaps, filesOf } from '../config-maps';
import { PodContext } from '../pod-context';
import { ContainerSpec } from '../workload-spec';
import { environmentVariables } from './environment-variables';
import { livenessProbe, readinessProbe, startupProbe } from './probes';

type Mount = DeploymentV1SpecTemplateSpecContainerVolumeMount;

/** What the port is called. */
export const PORT_NAME = 'http';

/** The container of the service itself. */
export function mainContainer(spec: PavedServiceSpec, context: PodContext): DeploymentV1SpecTemplateSpecContainer {
  const { port, probes } = spec;
  const { volumeMount, ...plain } = plainContainer(spec, spec.container, context.configMaps);
  return {
    ...plain,
    env: environmentVariables(spec, context),
    volumeMount: [...volumeMount, ...secretMounts(spec.dependencies.secrets)],
    port: port === undefined ? undefined : [{ name: PORT_NAME, containerPort: port, protocol: 'TCP' }],
    lifecycle: lifecycle(spec),
    ...(probes !== undefined && {
      readinessProbe: readinessProbe(probes, PORT_NAME),
      startupProbe: startupProbe(probes, PORT_NAME),
      livenessProbe: livenessProbe(probes, PORT_NAME),
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
      ? { httpGet: { path: drain.path, port: PORT_NAME } }
      : { exec: { command: ['/bin/sh', '-c', `sleep ${drain.seconds}`] } };
  return { preStop: [preStop] };
}
