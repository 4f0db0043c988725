import type {
  DeploymentV1SpecTemplateSpecContainerVolumeMount,
  DeploymentV1SpecTemplateSpecVolume,
} from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { PavedServiceSpec } from '../../spec';

/** Datadog/datadog-csi-driver, README: the driver, and its types of volume. */
const DRIVER = 'k8s.csi.datadoghq.com';

/**
 * The sockets of the Datadog agent, each in a directory of its own: a directory, unlike a socket, starts the pod when the agent
 * is not there yet, and outlives the agent's restarts.
 */
export const AGENT_SOCKETS = [
  {
    volume: 'datadog-apm',
    type: 'APMSocketDirectory',
    mountPath: '/var/run/datadog/apm',
    variable: 'DD_TRACE_AGENT_URL',
    url: 'unix:///var/run/datadog/apm/apm.socket',
  },
  {
    volume: 'datadog-dogstatsd',
    type: 'DSDSocketDirectory',
    mountPath: '/var/run/datadog/dsd',
    variable: 'DD_DOGSTATSD_URL',
    url: 'unix:///var/run/datadog/dsd/dsd.socket',
  },
] as const;

/** Volumes of a service's pods with the agent's sockets, where the CSI driver gives them. */
export function socketVolumes(spec: PavedServiceSpec): DeploymentV1SpecTemplateSpecVolume[] {
  return socketsOf(spec).map(({ volume, type }) => ({
    name: volume,
    csi: { driver: DRIVER, volumeAttributes: { type } },
  }));
}

/** Where the main container finds them. */
export function socketMounts(spec: PavedServiceSpec): DeploymentV1SpecTemplateSpecContainerVolumeMount[] {
  return socketsOf(spec).map(({ volume, mountPath }) => ({ name: volume, mountPath, readOnly: true }));
}

function socketsOf({ observability }: PavedServiceSpec): readonly (typeof AGENT_SOCKETS)[number][] {
  return observability.datadog?.reachedBy === 'csi' ? AGENT_SOCKETS : [];
}
