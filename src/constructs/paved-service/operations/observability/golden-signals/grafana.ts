import { dashboardUid, GrafanaDashboard, Section } from '../../../../../core/dashboards/grafana/dashboard';
import { graph, Panel, PanelPlace, Target } from '../../../../../core/dashboards/grafana/panel';
import { FAILED_REQUESTS, HTTP_SERVER_DURATION_SECONDS } from '../../../../../core/telemetry/http-server-metrics';
import { selector } from '../../../../../core/telemetry/prometheus-selector';
import { PavedServiceSpec } from '../../../spec';
import { servesRequests } from './serves-requests';

/** A heading, and graphs below. */
const SECTION_HEIGHT = 11;
/** Grafana documentation, "Prometheus template variables": four times the scrape interval, or the step of the graph. */
const RANGE = '[$__rate_interval]';

/** The golden signals of a service in Grafana: traffic, errors and latency of its requests, and how full it is. */
export function grafanaDashboard(spec: PavedServiceSpec): GrafanaDashboard {
  const { name, environment, namespace, observability } = spec;
  return {
    uid: dashboardUid('service', environment, name),
    title: `${name} in ${environment}`,
    tags: ['roadbed', 'service', `team-${namespace}`],
    ...(observability.runbook !== undefined && { runbook: observability.runbook }),
    sections: [...(servesRequests(spec) ? [requests(spec)] : []), saturation(spec)],
    sectionHeight: SECTION_HEIGHT,
  };
}

/** As OpenTelemetry's HTTP instrumentation counts them, which is what objectives ask by, too. */
function requests({ name }: PavedServiceSpec): Section {
  const series = (suffix: string, more: readonly string[] = []): string =>
    `rate(${HTTP_SERVER_DURATION_SECONDS}_${suffix}${selector({ service_name: name }, more)}${RANGE})`;
  const percentile = (share: number): Target => ({
    expr: `histogram_quantile(${share}, sum by (le) (${series('bucket')}))`,
    legendFormat: `p${share * 100}`,
  });
  return {
    title: 'Requests',
    panels: [
      third(0, 'Traffic', 'reqps', [
        {
          expr: `sum by (http_response_status_code) (${series('count')})`,
          legendFormat: '{{http_response_status_code}}',
        },
      ]),
      third(1, 'Errors', 'percentunit', [
        {
          expr: `(sum(${series('count', [FAILED_REQUESTS])}) or vector(0)) / sum(${series('count')})`,
          legendFormat: 'failed',
        },
      ]),
      third(2, 'Latency', 's', [percentile(0.5), percentile(0.95), percentile(0.99)]),
    ],
  };
}

/** As the kubelet (cAdvisor) and kube-state-metrics count it; a container is called like its service. */
function saturation({ name, namespace }: PavedServiceSpec): Section {
  const container = { namespace, container: name };
  const byPod = (metric: string, more: Readonly<Record<string, string>> = {}): string =>
    `max by (pod) (${metric}${selector({ ...container, ...more })})`;
  const usedCpu = `sum by (pod) (rate(container_cpu_usage_seconds_total${selector(container)}${RANGE}))`;
  return {
    title: 'Saturation',
    panels: [
      third(0, 'CPU, of what is requested', 'percentunit', [
        {
          expr: `${usedCpu} / ${byPod('kube_pod_container_resource_requests', { resource: 'cpu' })}`,
          legendFormat: '{{pod}}',
        },
      ]),
      third(1, 'Memory, of the limit', 'percentunit', [
        {
          expr: `${byPod('container_memory_working_set_bytes')} / ${byPod('kube_pod_container_resource_limits', { resource: 'memory' })}`,
          legendFormat: '{{pod}}',
        },
      ]),
      third(2, 'Replicas and restarts', 'none', [
        {
          expr: `sum(kube_pod_container_status_ready${selector(container)})`,
          legendFormat: 'ready',
        },
        {
          expr: `sum(increase(kube_pod_container_status_restarts_total${selector(container)}${RANGE}))`,
          legendFormat: 'restarts',
        },
      ]),
    ],
  };
}

function third(index: number, title: string, unit: string, targets: readonly Target[]): Panel {
  const place: PanelPlace = { x: index * 8, y: 1, w: 8, h: 10 };
  return graph(title, place, unit, targets);
}
