import { Caller, Dependency, Isolation, KubernetesFacts, TeamStack } from 'roadbed';
import { Json } from '../../../golden/terraform-document';
import { at } from '../../../support/json';
import { FACTS, SynthesizedDocument } from '../../../support/synth';
import { checkout, NetworkApp } from './network-apps';

const PROPS = { callers: [Caller.service('web')], dependencies: [Dependency.service('payments')] };

function policyTypes(stack: SynthesizedDocument): Json[] {
  return stack.resources
    .filter(([address]) => address.startsWith('kubernetes_network_policy_v1.'))
    .flatMap(([, body]) => at(body, 'spec.policy_types') ?? []);
}

it('closes both ways when the platform says nothing', () => {
  expect(policyTypes(checkout(PROPS))).toEqual(['Ingress', 'Egress']);
});

it.each([
  [Isolation.AUDIT, []],
  [Isolation.INGRESS, ['Ingress']],
  [Isolation.EGRESS, ['Ingress', 'Egress']],
])('at stage %s, services and the default-deny of their team close the same ways', (isolation, types) => {
  const app = new NetworkApp({ services: { isolation } });
  const environment = app.test.environment('prod');
  new TeamStack(app.test.app, 'team-prod', { environment, team: 'payments' });
  app.add('checkout', PROPS);
  const synthesized = app.synth();
  expect(policyTypes(synthesized.stack('checkout-prod'))).toEqual(types);
  expect(policyTypes(synthesized.stack('team-prod'))).toEqual(types);
});

it('an environment can be ahead of the others', () => {
  const app = new NetworkApp({
    services: { isolation: Isolation.AUDIT, environments: { dev: { isolation: Isolation.EGRESS } } },
  });
  app.add('checkout', {}, 'dev');
  app.add('wiki', {}, 'prod');
  const synthesized = app.synth();
  expect(policyTypes(synthesized.stack('checkout-dev'))).toEqual(['Ingress', 'Egress']);
  expect(policyTypes(synthesized.stack('wiki-prod'))).toEqual([]);
});

it('the evidence says how far each service is closed, by what, and whom it lets in', () => {
  const app = new NetworkApp({ services: { isolation: Isolation.AUDIT } });
  app.add('checkout', { callers: [Caller.service('web'), Caller.namespace('jobs')] });
  expect(app.synth().catalogue('network')).toEqual([
    {
      path: 'checkout-prod/checkout',
      environment: 'prod',
      service: 'checkout',
      team: 'payments',
      isolation: 'audit',
      engine: 'vpc-cni',
      callers: ['web'],
      callerNamespaces: ['jobs'],
    },
  ]);
});

const telemetryOf = (facts: KubernetesFacts): Json | undefined =>
  at(checkout({}, { facts }).resource('kubernetes_network_policy_v1', 'Egress'), 'spec.egress.2');

it('sends telemetry to the namespaces that take it, by OTLP and to Datadog agents, and nowhere else', () => {
  expect(telemetryOf({ ...FACTS, telemetryNamespaces: ['observability'] })).toEqual({
    to: [{ namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'observability' } } }],
    ports: [
      { port: '4317', protocol: 'TCP' },
      { port: '4318', protocol: 'TCP' },
      { port: '8126', protocol: 'TCP' },
      { port: '8125', protocol: 'UDP' },
    ],
  });
  expect(telemetryOf(FACTS)).toBeUndefined();
});
