import { Owner, Telemetry } from 'roadbed';
import { JsonObject } from '../../../../golden/terraform-document';
import { at, objectsAt, stringsIn } from '../../../../support/json';
import { SynthesizedDocument } from '../../../../support/synth';
import { describeWith, testComplaints } from '../../../slo-alert-set/prometheus/tools';
import { synth } from './observed';

const GRAFANA = Telemetry.prometheus({ grafanaNamespace: 'monitoring' });
const OWNER: Owner = { team: 'payments', runbook: 'https://runbooks.acme.example/@checkout' };

const datadogOf = (stack: SynthesizedDocument): JsonObject =>
  JSON.parse(String(stack.resource('datadog_dashboard_json').dashboard)) as JsonObject;

function grafanaOf(stack: SynthesizedDocument): JsonObject {
  const data = stack.resource('kubernetes_config_map_v1', 'GrafanaDashboard').data as JsonObject;
  return JSON.parse(String(data['service-prod-checkout.json'])) as JsonObject;
}

describe('a dashboard of Datadog', () => {
  const dashboard = (): JsonObject => datadogOf(synth({ telemetry: [Telemetry.datadog()], props: { owner: OWNER } }));

  test('has traffic, errors, latency, saturation and monitors, and the runbook first', () => {
    const titles = objectsAt(dashboard(), 'widgets').map(({ definition }) => [
      at(definition, 'title') ?? at(definition, 'content'),
      objectsAt(definition, 'widgets').map((inner) => at(inner, 'definition.title')),
    ]);
    expect(titles).toEqual([
      ['[Runbook](https://runbooks.acme.example/%40checkout)', []],
      ['Requests', ['Traffic, requests a second', 'Errors, percent of requests', 'Latency, seconds']],
      ['Saturation', ['CPU, percent of what is requested', 'Memory, percent of the limit', 'Containers and restarts']],
      ['Monitors', []],
    ]);
  });

  test('asks of no other service, and of no other environment', () => {
    const queries = stringsIn(dashboard()).filter((text) => /^(count|sum|p\d\d):/.test(text));
    expect(queries).toHaveLength(12);
    expect(queries.filter((query) => !query.includes('{service:checkout,env:prod'))).toEqual([]);
  });

  test('draws nothing but what it asks for', () => {
    for (const group of objectsAt(dashboard(), 'widgets')) {
      for (const graph of objectsAt(group, 'definition.widgets')) {
        const request = at(graph, 'definition.requests.0');
        const asked = objectsAt(request, 'queries').map(({ name }) => String(name));
        const drawn = objectsAt(request, 'formulas').map(({ formula }) => String(formula));
        const words = drawn.flatMap((formula) => formula.match(/[a-z_]\w*(?!\w*\()/g) ?? []);
        expect(words.length).toBeGreaterThan(0);
        expect(words.filter((word) => !asked.includes(word))).toEqual([]);
      }
    }
  });

  test('is tagged with the team alone, as dashboards are', () => {
    expect(dashboard().tags).toEqual(['team:payments']);
  });
});

test('a dashboard of Grafana is where its sidecar looks', () => {
  const { metadata } = synth({ telemetry: [GRAFANA] }).resource('kubernetes_config_map_v1', 'GrafanaDashboard');
  expect(metadata).toMatchObject({
    name: 'service-prod-checkout',
    namespace: 'monitoring',
    labels: { grafana_dashboard: '1', 'app.kubernetes.io/name': 'checkout' },
  });
});

test('a dashboard of Grafana has the golden signals in two rows that do not overlap', () => {
  const panels = objectsAt(grafanaOf(synth({ telemetry: [GRAFANA] })), 'panels');
  expect(panels.map(({ title }) => title)).toEqual([
    'Requests',
    'Traffic',
    'Errors',
    'Latency',
    'Saturation',
    'CPU, of what is requested',
    'Memory, of the limit',
    'Replicas and restarts',
  ]);
  const places = panels.map((panel) => `${String(at(panel, 'gridPos.x'))},${String(at(panel, 'gridPos.y'))}`);
  expect(new Set(places).size).toBe(panels.length);
});

test('there is no dashboard where nothing shows one, or the platform wants none', () => {
  const telemetry = [Telemetry.datadog(), GRAFANA];
  const shown = (stack: SynthesizedDocument): string[] =>
    stack.resources.map(([address]) => address).filter((address) => /[Dd]ashboard/.test(address));
  expect(shown(synth({ telemetry }))).toHaveLength(2);
  expect(shown(synth({ telemetry: [Telemetry.prometheus(), Telemetry.cloudWatch()] }))).toEqual([]);
  expect(shown(synth({ telemetry, services: { dashboards: false } }))).toEqual([]);
});

describeWith('promtool')('what Grafana asks, answered by Prometheus', () => {
  const HTTP = 'http_server_request_duration_seconds';
  const pod = 'namespace="payments",pod="checkout-a",container="checkout"';
  const other = 'namespace="orders",pod="checkout-a",container="checkout"';
  const SERIES: Readonly<Record<string, string>> = {
    // 10 requests a second, of which 1 fails; each is answered within half a second, half of them within a quarter.
    [`${HTTP}_count{service_name="checkout",http_response_status_code="200"}`]: '0+540x20',
    [`${HTTP}_count{service_name="checkout",http_response_status_code="503"}`]: '0+60x20',
    [`${HTTP}_count{service_name="orders",http_response_status_code="503"}`]: '0+6000x20',
    [`${HTTP}_bucket{service_name="checkout",le="0.25"}`]: '0+300x20',
    [`${HTTP}_bucket{service_name="checkout",le="0.5"}`]: '0+600x20',
    [`${HTTP}_bucket{service_name="checkout",le="+Inf"}`]: '0+600x20',
    // A quarter of a core of a half; a gibibyte of two. The same names in another namespace are another's.
    [`container_cpu_usage_seconds_total{${pod}}`]: '0+15x20',
    [`container_cpu_usage_seconds_total{${other}}`]: '0+600x20',
    [`kube_pod_container_resource_requests{${pod},resource="cpu"}`]: '0.5x20',
    [`kube_pod_container_resource_requests{${pod},resource="memory"}`]: '2147483648x20',
    [`container_memory_working_set_bytes{${pod}}`]: '1073741824x20',
    [`kube_pod_container_resource_limits{${pod},resource="memory"}`]: '2147483648x20',
    [`kube_pod_container_status_ready{${pod}}`]: '1x20',
    [`kube_pod_container_status_restarts_total{${pod}}`]: '3x20',
  };

  function exprOf(title: string, index = 0): string {
    const panel = objectsAt(grafanaOf(synth({ telemetry: [GRAFANA] })), 'panels').find((each) => each.title === title);
    return String(at(panel, `targets.${index}.expr`)).replaceAll('$__rate_interval', '5m');
  }

  test.each([
    ['Traffic', 0, 10],
    ['Errors', 0, 0.1],
    ['Latency', 0, 0.25],
    ['CPU, of what is requested', 0, 0.5],
    ['Memory, of the limit', 0, 0.5],
    ['Replicas and restarts', 0, 1],
    ['Replicas and restarts', 1, 0],
  ])('%s (%i) is %d', (title, index, value) => {
    const expected = [{ expr: `sum(${exprOf(title, index)})`, minute: 15, value }];
    expect(testComplaints('groups: []\n', SERIES, expected)).toBe('');
  });

  test('a service of which nothing has failed yet shows no errors, and not nothing', () => {
    const series = { [`${HTTP}_count{service_name="checkout",http_response_status_code="200"}`]: '0+540x20' };
    expect(testComplaints('groups: []\n', series, [{ expr: exprOf('Errors'), minute: 15, value: 0 }])).toBe('');
  });
});
