import type { DeploymentV1SpecTemplateSpecContainerReadinessProbe } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { ProbesSpec } from '../workload-spec';

/** Every kind of probe has the arguments of this one. */
type Probe = DeploymentV1SpecTemplateSpecContainerReadinessProbe;

const STARTUP_PERIOD_SECONDS = 5;

/** Out of traffic after three failures, a quarter of a minute. */
export function readinessProbe({ healthPath }: ProbesSpec, port: string): Probe {
  return { periodSeconds: 5, failureThreshold: 3, timeoutSeconds: 2, ...ask(healthPath, port) };
}

/** The others wait for it; a replica that does not start in time is started again. */
export function startupProbe({ healthPath, startsWithinSeconds }: ProbesSpec, port: string): Probe {
  const failureThreshold = Math.ceil(startsWithinSeconds / STARTUP_PERIOD_SECONDS);
  return { periodSeconds: STARTUP_PERIOD_SECONDS, failureThreshold, timeoutSeconds: 2, ...ask(healthPath, port) };
}

/** A minute of silence, four times what takes a replica out of traffic: what is busy is relieved long before it is restarted. */
export function livenessProbe({ livenessPath }: ProbesSpec, port: string): Probe | undefined {
  if (livenessPath === undefined) return undefined;
  return { periodSeconds: 10, failureThreshold: 6, timeoutSeconds: 5, ...ask(livenessPath, port) };
}

function ask(path: string | undefined, port: string): Probe {
  return path === undefined ? { tcpSocket: [{ port }] } : { httpGet: { path, port } };
}
