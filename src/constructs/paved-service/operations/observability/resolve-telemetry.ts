import {
  Environment,
  MetricsScraper,
  OtlpProtocol,
  requireCustomResource,
  requireKubernetesFact,
} from '../../../../core/environment';
import { TelemetryBackend } from '../../../../core/telemetry';
import { TelemetrySettings } from '../../../../core/telemetry/telemetry-settings';
import { Problems } from '../../../../core/validation';
import { Place } from '../../../../stacks/place';
import { PavedServiceProps } from '../../props';
import { POD_MONITOR, POD_MONITORING } from './scrape-objects';
import { MetricsSpec, TelemetrySpec, TelemetryPeer, TelemetryPort } from './spec';

/** Datadog documentation, "Datadog Agent on Kubernetes": traces and DogStatsD. */
const DATADOG_PORTS: readonly TelemetryPort[] = [
  { port: '8126', protocol: 'TCP' },
  { port: '8125', protocol: 'UDP' },
];
/** Where Prometheus looks unless it is told otherwise (Prometheus documentation, `metrics_path`). */
const METRICS_PATH = '/metrics';
/** The name of a Service, and its namespace in it (Kubernetes, "DNS for Services and Pods"). */
const SERVICE_NAME = /^[a-z0-9-]+\.([a-z0-9-]+)\.svc(\.|$)/;

/** What the platform's telemetry and the facts of the environment make of how a service is seen. */
export function resolveTelemetry(
  problems: Problems,
  { metricsPort, metricsPath }: Pick<PavedServiceProps, 'metricsPort' | 'metricsPath'>,
  { platform, environment }: Place,
): TelemetrySpec {
  const telemetry = (environment.telemetry ?? platform.telemetry ?? []).map(({ _settings }) => _settings);
  const { otlpEndpoint, otlpProtocol = OtlpProtocol.HTTP_PROTOBUF } = environment.facts.kubernetes;
  const datadog = telemetry.some(({ backend }) => backend === TelemetryBackend.DATADOG);
  const grafanaNamespace = prometheusOf(telemetry)?.grafanaNamespace;
  const hasDashboards = platform._servicesIn(environment.name).dashboards ?? true;
  return {
    cluster: environment.cluster,
    ...(otlpEndpoint !== undefined && { otlp: { endpoint: otlpEndpoint, protocol: otlpProtocol } }),
    ...(datadog && { datadog: datadogOf(environment) }),
    ...(metricsPort !== undefined && {
      metrics: metricsOf(problems, metricsPort, metricsPath, environment, telemetry),
    }),
    peers: peersOf(problems, environment, datadog),
    dashboards: {
      datadog: datadog && hasDashboards,
      ...(hasDashboards && grafanaNamespace !== undefined && { grafanaNamespace }),
    },
  };
}

function datadogOf({ facts }: Environment): TelemetrySpec['datadog'] {
  const { datadogCsi, datadogAgentHost } = facts.kubernetes;
  if (datadogCsi === true) return { reachedBy: 'csi' };
  if (datadogAgentHost === undefined) return { reachedBy: 'nothing' };
  return { reachedBy: 'service', agentHost: datadogAgentHost };
}

function metricsOf(
  problems: Problems,
  port: number,
  path: string | undefined,
  environment: Environment,
  telemetry: readonly TelemetrySettings[],
): MetricsSpec {
  const scraper = requireKubernetesFact(problems, environment, 'metricsScraper', 'metricsPort') ?? MetricsScraper.NONE;
  if (scraper === MetricsScraper.PROMETHEUS_OPERATOR) {
    requireCustomResource(problems, environment, POD_MONITOR, 'metricsPort');
  }
  if (scraper === MetricsScraper.GOOGLE_MANAGED_PROMETHEUS) {
    requireCustomResource(problems, environment, POD_MONITORING, 'metricsPort');
  }
  const scraperNamespace =
    scraper === MetricsScraper.NONE
      ? undefined
      : requireKubernetesFact(problems, environment, 'scraperNamespace', 'metricsPort');
  return {
    port,
    path: path ?? METRICS_PATH,
    scraper,
    ...(scraperNamespace !== undefined && { scraperNamespace }),
    monitorLabels: prometheusOf(telemetry)?.monitorLabels ?? {},
  };
}

function prometheusOf(
  telemetry: readonly TelemetrySettings[],
): Extract<TelemetrySettings, { backend: TelemetryBackend.PROMETHEUS }> | undefined {
  for (const each of telemetry) if (each.backend === TelemetryBackend.PROMETHEUS) return each;
  return undefined;
}

function peersOf(problems: Problems, environment: Environment, datadog: boolean): TelemetryPeer[] {
  const { otlpEndpoint, datadogAgentHost, datadogCsi } = environment.facts.kubernetes;
  const peers: TelemetryPeer[] = [];
  if (otlpEndpoint !== undefined) {
    const { hostname, port, protocol } = new URL(otlpEndpoint);
    const standard = protocol === 'https:' ? '443' : '80';
    peers.push(peerOf(problems, environment, hostname, [{ port: port || standard, protocol: 'TCP' }]));
  }
  if (datadog && datadogCsi !== true && datadogAgentHost !== undefined) {
    peers.push(peerOf(problems, environment, datadogAgentHost, DATADOG_PORTS));
  }
  return peers;
}

/** A Service names the namespace of its pods; of anything else the facts must say where it is. */
function peerOf(
  problems: Problems,
  environment: Environment,
  host: string,
  ports: readonly TelemetryPort[],
): TelemetryPeer {
  const [, namespace] = SERVICE_NAME.exec(host) ?? [];
  if (namespace !== undefined) return { namespace, ranges: environment.facts.kubernetes.telemetryRanges ?? [], ports };
  const neededBy = `telemetry to ${host}, no Service of the cluster (<service>.<namespace>.svc),`;
  return { ranges: requireKubernetesFact(problems, environment, 'telemetryRanges', neededBy) ?? [], ports };
}
