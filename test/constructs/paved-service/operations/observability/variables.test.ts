import { OtlpProtocol, Telemetry } from 'roadbed';
import { objectsAt } from '../../../../support/json';
import { restrictedViolations } from '../../../../support/pod-security';
import { IMAGE } from '../../services';
import { AGENT, COLLECTOR, podOf, synth, variablesOf } from './observed';

const DATADOG = { telemetry: [Telemetry.datadog()] };
const TAGGED = { image: IMAGE.replace('@', ':1.4.2@') };

test('a service is told nothing of telemetry that the platform does not have', () => {
  const stack = synth({ facts: { datadogAgentHost: AGENT } });
  expect(podOf(stack).container).not.toHaveProperty('0.env');
});

test('a service is told of the collector, and what it is called there', () => {
  expect(variablesOf(synth({ facts: { otlpEndpoint: COLLECTOR }, props: TAGGED }))).toEqual({
    K8S_POD_NAME: 'metadata.name',
    K8S_POD_UID: 'metadata.uid',
    K8S_NODE_NAME: 'spec.nodeName',
    OTEL_SERVICE_NAME: 'checkout',
    OTEL_RESOURCE_ATTRIBUTES:
      'service.namespace=payments,service.version=1.4.2,service.instance.id=payments.$(K8S_POD_NAME).checkout,' +
      'deployment.environment.name=prod,k8s.cluster.name=prod,k8s.namespace.name=payments,' +
      'k8s.pod.name=$(K8S_POD_NAME),k8s.pod.uid=$(K8S_POD_UID),k8s.node.name=$(K8S_NODE_NAME),k8s.container.name=checkout',
    OTEL_EXPORTER_OTLP_ENDPOINT: COLLECTOR,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
  });
});

test('a variable stands after those that it is made of, or Kubernetes would leave their names in it', () => {
  const names = Object.keys(variablesOf(synth({ facts: { otlpEndpoint: COLLECTOR } })));
  const last = Math.max(...['K8S_POD_NAME', 'K8S_POD_UID', 'K8S_NODE_NAME'].map((name) => names.indexOf(name)));
  expect(names.indexOf('OTEL_RESOURCE_ATTRIBUTES')).toBeGreaterThan(last);
});

test('a collector may speak gRPC', () => {
  const facts = { otlpEndpoint: COLLECTOR.replace('4318', '4317'), otlpProtocol: OtlpProtocol.GRPC };
  expect(variablesOf(synth({ facts })).OTEL_EXPORTER_OTLP_PROTOCOL).toBe('grpc');
});

test('Datadog calls a service by its environment, name and version, in variables and in labels alike', () => {
  const stack = synth({ ...DATADOG, props: TAGGED });
  expect(variablesOf(stack)).toEqual({ DD_ENV: 'prod', DD_SERVICE: 'checkout', DD_VERSION: '1.4.2' });
  expect(stack.resource('kubernetes_deployment_v1')).toMatchObject({
    spec: {
      template: {
        metadata: {
          labels: {
            'tags.datadoghq.com/env': 'prod',
            'tags.datadoghq.com/service': 'checkout',
            'tags.datadoghq.com/version': '1.4.2',
          },
        },
      },
    },
  });
});

test.each([
  ['has no tag', IMAGE, '0123456789ab'],
  ['has a tag that is no label', IMAGE.replace('@', ':1.4.2_@'), '0123456789ab'],
  ['has a tag too long for a label', IMAGE.replace('@', `:${'1'.repeat(64)}@`), '0123456789ab'],
  ['comes from a registry with a port', IMAGE.replace('acme.example/', 'acme.example:5000/'), '0123456789ab'],
  ['has both a port and a tag', IMAGE.replace('acme.example/', 'acme.example:5000/').replace('@', ':v2@'), 'v2'],
])('the version of an image that %s', (_, image, version) => {
  expect(variablesOf(synth({ ...DATADOG, props: { image } })).DD_VERSION).toBe(version);
});

test('the agent is reached by its Service, and told of the pod', () => {
  const variables = variablesOf(synth({ ...DATADOG, facts: { datadogAgentHost: AGENT } }));
  expect(variables).toMatchObject({ DD_AGENT_HOST: AGENT, DD_ENTITY_ID: 'metadata.uid' });
  expect(Object.keys(variables).filter((name) => name.endsWith('_URL'))).toEqual([]);
});

describe('where the CSI driver is installed', () => {
  const stack = (): ReturnType<typeof synth> =>
    synth({ ...DATADOG, facts: { datadogCsi: true, datadogAgentHost: AGENT } });

  test('the agent is reached by its sockets, which are where the variables say', () => {
    const pod = podOf(stack());
    const variables = variablesOf(stack());
    expect(variables).toMatchObject({
      DD_TRACE_AGENT_URL: 'unix:///var/run/datadog/apm/apm.socket',
      DD_DOGSTATSD_URL: 'unix:///var/run/datadog/dsd/dsd.socket',
    });
    expect(variables).not.toHaveProperty('DD_AGENT_HOST');
    expect(objectsAt(pod, 'container.0.volume_mount').slice(1)).toEqual([
      { name: 'datadog-apm', mount_path: '/var/run/datadog/apm', read_only: true },
      { name: 'datadog-dogstatsd', mount_path: '/var/run/datadog/dsd', read_only: true },
    ]);
    const csi = (type: string): object => ({ driver: 'k8s.csi.datadoghq.com', volume_attributes: { type } });
    expect(objectsAt(pod, 'volume').slice(1)).toEqual([
      { name: 'datadog-apm', csi: csi('APMSocketDirectory') },
      { name: 'datadog-dogstatsd', csi: csi('DSDSocketDirectory') },
    ]);
  });

  test('no path of the node is mounted, and Pod Security restricted is met', () => {
    expect(JSON.stringify(podOf(stack()))).not.toContain('host_path');
    expect(restrictedViolations(podOf(stack()))).toEqual([]);
  });
});

test('every service gets the variables of the platform, and its own win', () => {
  const services = { config: { LOG_FORMAT: 'json', TZ: 'UTC' } };
  const { data } = synth({ services, props: { config: { LOG_FORMAT: 'text' } } }).resource('kubernetes_config_map_v1');
  expect(data).toEqual({ LOG_FORMAT: 'text', TZ: 'UTC' });
});
