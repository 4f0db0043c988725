import { MetricsScraper } from '../../../../core/environment';
import { environmentSelector, kubernetesLabels, serviceSelector } from '../../../../core/labels';
import { CustomObject } from '../../../../stacks/custom-objects/custom-object';
import { selectorOf } from '../../metadata';
import { PavedServiceSpec } from '../../spec';
import { metricsPortName } from './metrics-port';
import { MetricsSpec } from './spec';

/** The custom resources as the facts of an environment name them. */
export const POD_MONITOR = 'podmonitors.monitoring.coreos.com/v1';
export const POD_MONITORING = 'podmonitorings.monitoring.googleapis.com/v1';

/** The label that OpenTelemetry's `service.name` becomes in Prometheus, which objectives and dashboards ask by. */
const SERVICE_NAME = 'service_name';
const ENVIRONMENT_NAME = 'deployment_environment_name';
/** As Google's own example has it (GoogleCloudPlatform/prometheus-engine, examples/pod-monitoring.yaml). */
const GOOGLE_INTERVAL = '30s';

/** What tells an operator to collect a service's metrics; undefined where none is told so. */
export function scrapeObject(spec: PavedServiceSpec): CustomObject | undefined {
  const { metrics } = spec.observability;
  switch (metrics?.scraper) {
    case MetricsScraper.PROMETHEUS_OPERATOR:
      return podMonitor(spec, metrics);
    case MetricsScraper.GOOGLE_MANAGED_PROMETHEUS:
      return podMonitoring(spec, metrics);
    default:
      return undefined;
  }
}

/** What tells a scraper that follows annotations of pods; nothing where none does. */
export function scrapeAnnotations({ observability: { metrics } }: PavedServiceSpec): Record<string, string> {
  if (metrics?.scraper !== MetricsScraper.ANNOTATIONS) return {};
  return {
    'prometheus.io/scrape': 'true',
    'prometheus.io/port': `${metrics.port}`,
    'prometheus.io/path': metrics.path,
  };
}

function podMonitor(spec: PavedServiceSpec, metrics: MetricsSpec): CustomObject {
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: metadataOf(spec, metrics),
    spec: {
      selector: { matchLabels: selectorOf(spec) },
      podMetricsEndpoints: [
        {
          port: metricsPortName(spec),
          path: metrics.path,
          relabelings: [
            { targetLabel: SERVICE_NAME, replacement: spec.name },
            { targetLabel: ENVIRONMENT_NAME, replacement: spec.environment },
          ],
        },
      ],
    },
  };
}

/** Labels of targets come from those of pods here; others cannot be written. */
function podMonitoring(spec: PavedServiceSpec, metrics: MetricsSpec): CustomObject {
  const named = (labels: Readonly<Record<string, string>>, to: string): object[] =>
    Object.keys(labels).map((from) => ({ from, to }));
  const fromPod = [
    ...named(serviceSelector(spec.name), SERVICE_NAME),
    ...named(environmentSelector(spec.environment), ENVIRONMENT_NAME),
  ];
  return {
    apiVersion: 'monitoring.googleapis.com/v1',
    kind: 'PodMonitoring',
    metadata: metadataOf(spec, metrics),
    spec: {
      selector: { matchLabels: selectorOf(spec) },
      endpoints: [{ port: metricsPortName(spec), path: metrics.path, interval: GOOGLE_INTERVAL }],
      targetLabels: { fromPod },
    },
  };
}

function metadataOf(spec: PavedServiceSpec, { monitorLabels }: MetricsSpec): CustomObject['metadata'] {
  return {
    name: spec.name,
    namespace: spec.namespace,
    labels: { ...monitorLabels, ...kubernetesLabels({ ...spec.labels, stamp: spec.stamp }) },
  };
}
