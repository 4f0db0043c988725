import { plainHttp } from '../../../../src/policy/rules/kubernetes/ingress/plain-http';
import { snippets } from '../../../../src/policy/rules/kubernetes/ingress/snippets';
import { tls } from '../../../../src/policy/rules/kubernetes/ingress/tls';
import { wildcardHost } from '../../../../src/policy/rules/kubernetes/ingress/wildcard-host';
import { messagesOf, outcomesOf } from '../../support';
import { object, objects, resources } from './objects';

const INGRESS = 'kubernetes_ingress_v1';
const of = (...names: string[]): string[] => names.map((name) => `${INGRESS}.${name}`);
const SHOP = 'shop.example.com';
const annotated = (annotations: unknown, spec: object = {}): Record<string, unknown> =>
  object('app', { ...spec }, { annotations });

test('every host of an ingress has a certificate', () => {
  const spec = (host: string, ...hosts: string[]): Record<string, unknown> => ({
    rule: [{ host }],
    tls: [{ hosts, secret_name: 'tls' }],
  });
  const document = resources(INGRESS, {
    certified: object('app', spec(SHOP, SHOP)),
    by_wildcard: object('app', spec(SHOP, '*.example.com')),
    by_controller: annotated({ 'alb.ingress.kubernetes.io/certificate-arn': 'arn' }, { rule: [{ host: SHOP }] }),
    same_expression: object('app', spec('${var.any}', '${var.any}')),
    bare: object('app', { rule: [{ host: SHOP }] }),
    another: object('app', { rule: [{ host: SHOP }, { host: 'admin.example.com' }], tls: [{ hosts: [SHOP] }] }),
    deeper: object('app', spec('a.shop.example.com', '*.example.com')),
    without_hosts: object('app', { default_backend: {} }),
    unsure: object('app', spec(SHOP, '${var.any}')),
  });
  expect(outcomesOf(tls, document)).toEqual({
    pass: of('by_controller', 'by_wildcard', 'certified', 'same_expression'),
    fail: of('another', 'bare', 'deeper', 'without_hosts'),
    unknown: of('unsure'),
  });
  expect(messagesOf(tls, document)[0]).toBe(`${INGRESS}.another: spec.tls must name "admin.example.com", and does not`);
});

test('an ingress names the hosts that it serves', () => {
  const document = objects(INGRESS, {
    named: { rule: [{ host: SHOP }] },
    wildcard: { rule: [{ host: '*.example.com' }] },
    every: { rule: [{ http: {} }] },
    rest: { rule: [{ host: SHOP }], default_backend: { service: { name: 'app' } } },
    unsure: { rule: [{ host: '${var.any}' }] },
    unseen: { rule: '${var.any}' },
  });
  expect(outcomesOf(wildcardHost, document)).toEqual({
    pass: of('named'),
    fail: of('every', 'rest', 'wildcard'),
    unknown: of('unseen', 'unsure'),
  });
});

test('no ingress writes into the configuration of the proxy', () => {
  const document = resources(INGRESS, {
    options: annotated({ 'nginx.ingress.kubernetes.io/proxy-body-size': '8m' }),
    server: annotated({ 'nginx.ingress.kubernetes.io/server-snippet': 'location / {}' }),
    configuration: annotated({ 'nginx.org/location-snippets': 'allow all;' }),
    unsure: annotated('${var.any}'),
  });
  expect(outcomesOf(snippets, document)).toEqual({
    pass: of('options'),
    fail: of('configuration', 'server'),
    unknown: of('unsure'),
  });
});

test('no ingress serves without TLS what it could serve with it', () => {
  const document = resources(INGRESS, {
    usual: annotated({}),
    redirects: annotated({ 'nginx.ingress.kubernetes.io/ssl-redirect': 'true' }),
    stays: annotated({ 'nginx.ingress.kubernetes.io/ssl-redirect': 'false' }),
    google: annotated({ 'kubernetes.io/ingress.allow-http': 'true' }),
    unsure: annotated('${var.any}'),
  });
  expect(outcomesOf(plainHttp, document)).toEqual({
    pass: of('redirects', 'usual'),
    fail: of('google', 'stays'),
    unknown: of('unsure'),
  });
});
