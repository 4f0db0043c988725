import { PavedServiceSpec } from '../../spec';

/** What the container calls the port that requests come to. */
export const REQUEST_PORT = 'http';
const METRICS_PORT = 'metrics';

/** A port of a container, as the bindings take it. */
export interface NamedPort {
  readonly name: string;
  readonly containerPort: number;
  readonly protocol: 'TCP';
}

/** What the container calls the port that has its metrics: that of requests, when it is the same. */
export function metricsPortName({ port, observability: { metrics } }: PavedServiceSpec): string {
  return metrics?.port === port ? REQUEST_PORT : METRICS_PORT;
}

/** The port of a service's metrics, where it is one of its own. */
export function metricsPorts(spec: PavedServiceSpec): NamedPort[] {
  const { metrics } = spec.observability;
  if (metrics === undefined || metrics.port === spec.port) return [];
  return [{ name: METRICS_PORT, containerPort: metrics.port, protocol: 'TCP' }];
}
