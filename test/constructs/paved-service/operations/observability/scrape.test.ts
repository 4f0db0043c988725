import { KubernetesFacts, MetricsScraper, PavedServiceProps, Telemetry } from 'roadbed';
import { JsonObject } from '../../../../golden/terraform-document';
import { at, objectAt, objectsAt } from '../../../../support/json';
import { SynthesizedDocument } from '../../../../support/synth';
import { podOf, synth, variablesOf } from './observed';

const OPERATOR: KubernetesFacts = {
  metricsScraper: MetricsScraper.PROMETHEUS_OPERATOR,
  scraperNamespace: 'monitoring',
  customResources: ['podmonitors.monitoring.coreos.com/v1'],
};
const GOOGLE: KubernetesFacts = {
  metricsScraper: MetricsScraper.GOOGLE_MANAGED_PROMETHEUS,
  scraperNamespace: 'gke-gmp-system',
  customResources: ['podmonitorings.monitoring.googleapis.com/v1'],
};
const PODS = { 'app.kubernetes.io/name': 'checkout', 'app.kubernetes.io/component': 'web' };

function offered(facts: KubernetesFacts, props: Partial<PavedServiceProps> = {}, telemetry?: Telemetry[]) {
  return synth({ facts, props: { metricsPort: 9464, ...props }, ...(telemetry !== undefined && { telemetry }) });
}

const objectOf = (stack: SynthesizedDocument): JsonObject =>
  objectAt(stack.resource('kubernetes_manifest'), 'manifest');
const annotationsOf = (stack: SynthesizedDocument): unknown =>
  at(stack.resource('kubernetes_deployment_v1'), 'spec.template.metadata.annotations');

test('the Prometheus operator is told by a PodMonitor, which names the service as objectives ask for it', () => {
  expect(objectOf(offered(OPERATOR))).toMatchObject({
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: { name: 'checkout', namespace: 'payments' },
    spec: {
      selector: { matchLabels: PODS },
      podMetricsEndpoints: [
        {
          port: 'metrics',
          path: '/metrics',
          relabelings: [
            { targetLabel: 'service_name', replacement: 'checkout' },
            { targetLabel: 'deployment_environment_name', replacement: 'prod' },
          ],
        },
      ],
    },
  });
});

test.each([
  ['those by which it finds rules', Telemetry.prometheus({ ruleLabels: { release: 'kps' } }), { release: 'kps' }],
  [
    'labels of their own',
    Telemetry.prometheus({ ruleLabels: { release: 'kps' }, monitorLabels: { team: 'sre' } }),
    { team: 'sre' },
  ],
])('the operator finds monitors by %s', (_, prometheus, labels) => {
  const { metadata } = objectOf(offered(OPERATOR, {}, [prometheus]));
  expect(at(metadata, 'labels')).toMatchObject(labels);
  expect(Object.keys(objectAt(metadata, 'labels')).filter((key) => !key.includes('/'))).toEqual(Object.keys(labels));
});

test('Google’s collectors are told by a PodMonitoring, in which labels of pods name the service', () => {
  const stack = offered(GOOGLE, { metricsPath: '/actuator/prometheus' });
  expect(objectOf(stack)).toMatchObject({
    apiVersion: 'monitoring.googleapis.com/v1',
    kind: 'PodMonitoring',
    spec: {
      selector: { matchLabels: PODS },
      endpoints: [{ port: 'metrics', path: '/actuator/prometheus', interval: '30s' }],
      targetLabels: {
        fromPod: [
          { from: 'app.kubernetes.io/name', to: 'service_name' },
          { from: 'roadbed.dev/environment', to: 'deployment_environment_name' },
        ],
      },
    },
  });
  const labels = objectAt(stack.resource('kubernetes_deployment_v1'), 'spec.template.metadata.labels');
  expect([labels['app.kubernetes.io/name'], labels['roadbed.dev/environment']]).toEqual(['checkout', 'prod']);
});

test('what follows annotations is told by annotations, and by no object', () => {
  const stack = offered({ metricsScraper: MetricsScraper.ANNOTATIONS, scraperNamespace: 'monitoring' });
  expect(annotationsOf(stack)).toEqual({
    'prometheus.io/scrape': 'true',
    'prometheus.io/port': '9464',
    'prometheus.io/path': '/metrics',
  });
  expect(stack.document).not.toHaveProperty('resource.kubernetes_manifest');
});

test('metrics that nobody collects are offered, and nobody is told', () => {
  const stack = offered({ metricsScraper: MetricsScraper.NONE });
  expect(annotationsOf(stack)).toBeUndefined();
  expect(stack.document).not.toHaveProperty('resource.kubernetes_manifest');
});

test('metrics have a port of their own, or that of requests', () => {
  const ports = (stack: SynthesizedDocument): unknown =>
    objectsAt(podOf(stack), 'container.0.port').map((port) => [port.name, port.container_port]);
  expect(ports(offered(OPERATOR))).toEqual([
    ['http', 8080],
    ['metrics', 9464],
  ]);
  const together = offered(OPERATOR, { metricsPort: 8080 });
  expect(ports(together)).toEqual([['http', 8080]]);
  expect(objectOf(together)).toMatchObject({ spec: { podMetricsEndpoints: [{ port: 'http' }] } });
});

test('what is collected says which service it is of, without a collector', () => {
  expect(variablesOf(offered(OPERATOR))).toMatchObject({ OTEL_SERVICE_NAME: 'checkout' });
  expect(variablesOf(offered(OPERATOR))).not.toHaveProperty('OTEL_EXPORTER_OTLP_ENDPOINT');
});
