import { Caller, MetricsScraper, Telemetry } from 'roadbed';
import { JsonObject } from '../../../../golden/terraform-document';
import { objectsAt } from '../../../../support/json';
import { AGENT, COLLECTOR, Seen, synth } from './observed';

const inNamespace = (name: string): JsonObject => ({
  namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': name } },
});
const SCRAPED = { metricsScraper: MetricsScraper.ANNOTATIONS, scraperNamespace: 'monitoring' };

/** What goes out beside DNS and identity. */
function egressOf(seen: Seen): JsonObject[] {
  return objectsAt(synth(seen).resource('kubernetes_network_policy_v1', 'Egress'), 'spec.egress').slice(2);
}

function ingressOf(seen: Seen): JsonObject[] {
  return objectsAt(synth(seen).resource('kubernetes_network_policy_v1', 'Allow'), 'spec.ingress');
}

test('nothing goes out to telemetry that the platform does not have', () => {
  expect(egressOf({ facts: { datadogAgentHost: AGENT } })).toEqual([]);
});

test('telemetry goes to the pods of the collector, on its port alone', () => {
  expect(egressOf({ facts: { otlpEndpoint: COLLECTOR } })).toEqual([
    { to: [inNamespace('observability')], ports: [{ port: '4318', protocol: 'TCP' }] },
  ]);
});

test('traces and metrics go to the Datadog agent behind its Service', () => {
  expect(egressOf({ facts: { datadogAgentHost: AGENT }, telemetry: [Telemetry.datadog()] })).toEqual([
    {
      to: [inNamespace('datadog')],
      ports: [
        { port: '8126', protocol: 'TCP' },
        { port: '8125', protocol: 'UDP' },
      ],
    },
  ]);
});

test('sockets need no way out', () => {
  const facts = { datadogAgentHost: AGENT, datadogCsi: true };
  expect(egressOf({ facts, telemetry: [Telemetry.datadog()] })).toEqual([]);
});

test('a collector outside of the cluster is reached by its ranges, on the port of its scheme', () => {
  const facts = { otlpEndpoint: 'https://otel.acme.example', telemetryRanges: ['10.9.0.0/24'] };
  expect(egressOf({ facts })).toEqual([
    { to: [{ ip_block: { cidr: '10.9.0.0/24' } }], ports: [{ port: '443', protocol: 'TCP' }] },
  ]);
});

test('agents in the network of their node are reached by the ranges of nodes, too', () => {
  const facts = { otlpEndpoint: COLLECTOR, telemetryRanges: ['10.1.0.0/16'] };
  expect(egressOf({ facts })).toMatchObject([
    { to: [inNamespace('observability'), { ip_block: { cidr: '10.1.0.0/16' } }] },
  ]);
});

test('what collects metrics comes in to their port, and callers do not', () => {
  expect(ingressOf({ facts: SCRAPED, props: { metricsPort: 9464, callers: [Caller.namespace('web')] } })).toEqual([
    { from: [inNamespace('web')], ports: [{ port: '8080', protocol: 'TCP' }] },
    { from: [inNamespace('monitoring')], ports: [{ port: '9464', protocol: 'TCP' }] },
  ]);
});

test('nobody comes in to collect what is not offered, or what nobody collects', () => {
  expect(ingressOf({ facts: SCRAPED })).toEqual([]);
  expect(ingressOf({ facts: { metricsScraper: MetricsScraper.NONE }, props: { metricsPort: 9464 } })).toEqual([]);
});
