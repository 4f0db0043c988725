import { externalIps } from '../../../../src/policy/rules/kubernetes/service/external-ips';
import { loadBalancerScheme } from '../../../../src/policy/rules/kubernetes/service/load-balancer-scheme';
import { loadBalancerSources } from '../../../../src/policy/rules/kubernetes/service/load-balancer-sources';
import { nodePort } from '../../../../src/policy/rules/kubernetes/service/node-port';
import { messagesOf, outcomesOf } from '../../support';
import { object, objects, resources } from './objects';

const SERVICE = 'kubernetes_service_v1';
const of = (...names: string[]): string[] => names.map((name) => `${SERVICE}.${name}`);

test('services open no port on the nodes', () => {
  const document = objects(SERVICE, {
    usual: {},
    inside: { type: 'ClusterIP' },
    on_nodes: { type: 'NodePort' },
    unsure: { type: '${var.any}' },
  });
  expect(outcomesOf(nodePort, document)).toEqual({
    pass: of('inside', 'usual'),
    fail: of('on_nodes'),
    unknown: of('unsure'),
  });
});

test('a load balancer says from which ranges it takes calls', () => {
  const from = (ranges: unknown): Record<string, unknown> => ({
    type: 'LoadBalancer',
    load_balancer_source_ranges: ranges,
  });
  const document = objects(SERVICE, {
    none: { type: 'ClusterIP' },
    office: from(['192.0.2.0/24']),
    silent: { type: 'LoadBalancer' },
    empty: from([]),
    world: from(['192.0.2.0/24', '0.0.0.0/0']),
    unsure: from(['${var.any}']),
  });
  expect(outcomesOf(loadBalancerSources, document)).toEqual({
    pass: of('none', 'office'),
    fail: of('empty', 'silent', 'world'),
    unknown: of('unsure'),
  });
  expect(messagesOf(loadBalancerSources, document)[3]).toBe(
    `${SERVICE}.world: spec.load_balancer_source_ranges[1] must not be every address, got "0.0.0.0/0"`,
  );
});

test('a load balancer says whether it stands inside or outside', () => {
  const annotated = (annotations: unknown): Record<string, unknown> =>
    object('app', { type: 'LoadBalancer' }, { annotations });
  const document = resources(SERVICE, {
    none: object('app', { type: 'ClusterIP' }),
    aws: annotated({ 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal' }),
    google: annotated({ 'networking.gke.io/load-balancer-type': 'Internal' }),
    silent: annotated({}),
    unsure: annotated('${var.any}'),
  });
  expect(outcomesOf(loadBalancerScheme, document)).toEqual({
    pass: of('aws', 'google', 'none'),
    fail: of('silent'),
    unknown: of('unsure'),
  });
});

test('services take no addresses of others', () => {
  const document = objects(SERVICE, {
    usual: {},
    taking: { external_ips: ['192.0.2.1'] },
    unsure: { external_ips: '${var.any}' },
  });
  expect(outcomesOf(externalIps, document)).toEqual({
    pass: of('usual'),
    fail: of('taking'),
    unknown: of('unsure'),
  });
});
