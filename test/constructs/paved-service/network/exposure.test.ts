import { EntryPoint, Exposure, ExposureSettings, PavedServiceProps } from 'roadbed';
import { Json, JsonObject } from '../../../golden/terraform-document';
import { at, objectAt } from '../../../support/json';
import { publishedProblems } from '../../../support/published-schemas';
import { FACTS, SynthesizedDocument } from '../../../support/synth';
import { checkout, NetworkApp } from './network-apps';

const HTTP_ROUTE = 'httproutes.gateway.networking.k8s.io/v1';
const LOAD_BALANCERS = { ...FACTS, loadBalancerRanges: ['10.20.0.0/24'], customResources: [HTTP_ROUTE] };
const CERTIFICATE = 'arn:aws:acm:eu-west-1:333333333333:certificate/0b1c2d3e-0000-1111-2222-333344445555';
const ALB = EntryPoint.applicationLoadBalancer({ certificateArn: CERTIFICATE });
const GATEWAY = EntryPoint.gateway({
  name: 'public',
  namespace: 'gateways',
  listener: 'https',
  from: ['203.0.113.0/24'],
  proxyNamespace: 'envoy',
});
const NGINX = EntryPoint.nginxIngress({ namespace: 'ingress', clusterIssuer: 'acme' });
const expose = Exposure.internet({ host: 'shop.acme.example', from: ['203.0.113.0/24', '2001:db8::/32'] });

function exposed(
  entryPoints: Omit<ExposureSettings, 'domains'>,
  props: Partial<PavedServiceProps> = { expose },
): SynthesizedDocument {
  const exposure = { domains: ['acme.example'], ...entryPoints };
  return checkout(props, { facts: LOAD_BALANCERS, services: { exposure } });
}

const ingressOf = (stack: SynthesizedDocument): JsonObject => stack.resource('kubernetes_ingress_v1', 'Exposure');
const annotations = (stack: SynthesizedDocument): JsonObject => objectAt(ingressOf(stack), 'metadata.annotations');
const from = (stack: SynthesizedDocument): Json | undefined =>
  at(stack.resource('kubernetes_network_policy_v1', 'Allow'), 'spec.ingress.0.from');

it('is reached from within the cluster only, unless it asks for more', () => {
  const stack = exposed({ internet: ALB, internal: ALB }, {});
  expect(stack.has('kubernetes_ingress_v1')).toBe(false);
  expect(from(stack)).toBeUndefined();
});

it('has a host of its own in each environment, from one definition', () => {
  const app = new NetworkApp({
    facts: LOAD_BALANCERS,
    services: { exposure: { domains: ['acme.example'], internet: ALB } },
  });
  const reachedAt = (host: string): Exposure => Exposure.internet({ host, from: ['203.0.113.0/24'] });
  const definition = {
    expose: reachedAt('shop.acme.example'),
    environments: { dev: { expose: reachedAt('dev.acme.example') } },
  };
  for (const environment of ['dev', 'prod']) app.add('checkout', definition, environment);
  const built = app.synth();
  const hosts = ['dev', 'prod'].map((name) => at(ingressOf(built.stack(`checkout-${name}`)), 'spec.rule.0.host'));
  expect(hosts).toEqual(['dev.acme.example', 'shop.acme.example']);
});

describe('through an Application Load Balancer', () => {
  it('from the internet: by TLS only, with the certificate of the platform, for those who were named', () => {
    expect(annotations(exposed({ internet: ALB }))).toEqual({
      'alb.ingress.kubernetes.io/scheme': 'internet-facing',
      'alb.ingress.kubernetes.io/target-type': 'ip',
      'alb.ingress.kubernetes.io/listen-ports': '[{"HTTPS":443}]',
      'alb.ingress.kubernetes.io/ssl-policy': 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      'alb.ingress.kubernetes.io/certificate-arn': CERTIFICATE,
      'alb.ingress.kubernetes.io/inbound-cidrs': '203.0.113.0/24,2001:db8::/32',
      'alb.ingress.kubernetes.io/healthcheck-path': '/',
      'alb.ingress.kubernetes.io/success-codes': '200-499',
    });
  });

  it('serves its host, and only that', () => {
    expect(at(ingressOf(exposed({ internet: ALB })), 'spec')).toEqual({
      ingress_class_name: 'alb',
      tls: [{ hosts: ['shop.acme.example'] }],
      rule: [
        {
          host: 'shop.acme.example',
          http: {
            path: [
              { path: '/', path_type: 'Prefix', backend: { service: { name: 'checkout', port: { number: 80 } } } },
            ],
          },
        },
      ],
    });
  });

  it('is well when its health path says so', () => {
    const told = annotations(exposed({ internet: ALB }, { expose, healthPath: '/healthz' }));
    expect(told['alb.ingress.kubernetes.io/healthcheck-path']).toBe('/healthz');
    expect(told['alb.ingress.kubernetes.io/success-codes']).toBeUndefined();
  });

  it('from the internal network: by a load balancer there, for the private ranges', () => {
    const told = annotations(exposed({ internal: ALB }, { expose: Exposure.internal({ host: 'wiki.acme.example' }) }));
    expect(told).toMatchObject({
      'alb.ingress.kubernetes.io/scheme': 'internal',
      'alb.ingress.kubernetes.io/inbound-cidrs': '10.0.0.0/8,172.16.0.0/12,192.168.0.0/16',
    });
  });

  it('from the internal network as the platform knows it', () => {
    const settings = { internal: ALB, internalRanges: ['10.128.0.0/9'] };
    const told = annotations(exposed(settings, { expose: Exposure.internal({ host: 'wiki.acme.example' }) }));
    expect(told['alb.ingress.kubernetes.io/inbound-cidrs']).toBe('10.128.0.0/9');
  });

  it('lets in the load balancers, whom no selector could name', () => {
    expect(from(exposed({ internet: ALB }))).toEqual([{ ip_block: { cidr: '10.20.0.0/24' } }]);
  });

  it('is open to everybody when that is written out', () => {
    const everybody = Exposure.internet({ host: 'acme.example', from: ['0.0.0.0/0', '::/0'] });
    const told = annotations(exposed({ internet: ALB }, { expose: everybody }));
    expect(told['alb.ingress.kubernetes.io/inbound-cidrs']).toBe('0.0.0.0/0,::/0');
  });
});

describe('through a Gateway', () => {
  const route = (): JsonObject =>
    objectAt(exposed({ internet: GATEWAY }).resource('kubernetes_manifest', 'Exposure'), 'manifest');

  it('attaches to its HTTPS listener by name, never to the one in the clear', () => {
    expect(at(route(), 'spec')).toEqual({
      parentRefs: [
        {
          group: 'gateway.networking.k8s.io',
          kind: 'Gateway',
          name: 'public',
          namespace: 'gateways',
          sectionName: 'https',
        },
      ],
      hostnames: ['shop.acme.example'],
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
          backendRefs: [{ group: '', kind: 'Service', name: 'checkout', port: 80, weight: 1 }],
        },
      ],
    });
  });

  it('is valid by the published schema of HTTPRoute', () => {
    const object = { kind: '', ...route() } as { kind: string };
    expect(object.kind).toBe('HTTPRoute');
    const module = '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1';
    expect(publishedProblems([{ module, object }])).toEqual([]);
  });

  it('lets in the proxies of the Gateway and nobody else', () => {
    expect(from(exposed({ internet: GATEWAY }))).toEqual([
      { namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'envoy' } } },
    ]);
  });

  it('lets in the load balancers of a Gateway that has no proxies in the cluster', () => {
    const managed = EntryPoint.gateway({
      name: 'public',
      namespace: 'gateways',
      listener: 'https',
      from: ['203.0.113.0/24'],
    });
    expect(from(exposed({ internet: managed }))).toEqual([{ ip_block: { cidr: '10.20.0.0/24' } }]);
  });
});

describe('through an ingress controller that reads the annotations of ingress-nginx', () => {
  it('filters addresses, sends plain requests to https, and has cert-manager make a certificate', () => {
    const stack = exposed({ internet: NGINX });
    expect(annotations(stack)).toEqual({
      'nginx.ingress.kubernetes.io/whitelist-source-range': '203.0.113.0/24,2001:db8::/32',
      'nginx.ingress.kubernetes.io/force-ssl-redirect': 'true',
      'cert-manager.io/cluster-issuer': 'acme',
    });
    expect(at(ingressOf(stack), 'spec.tls')).toEqual([{ hosts: ['shop.acme.example'], secret_name: 'checkout-tls' }]);
  });

  it('uses the certificate of the controller where there is no issuer', () => {
    const stack = exposed({ internet: EntryPoint.nginxIngress({ namespace: 'ingress' }) });
    expect(at(ingressOf(stack), 'spec.tls')).toEqual([{ hosts: ['shop.acme.example'] }]);
    expect(annotations(stack)['cert-manager.io/cluster-issuer']).toBeUndefined();
  });

  it('lets in the namespace of the controller', () => {
    expect(from(exposed({ internet: NGINX }))).toEqual([
      { namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'ingress' } } },
    ]);
  });
});

it('the evidence lists what is exposed, to whom, and by what', () => {
  const app = new NetworkApp({
    facts: LOAD_BALANCERS,
    services: { exposure: { domains: ['acme.example'], internet: ALB } },
  });
  app.add('checkout', { expose });
  expect(app.synth().catalogue('exposure')).toEqual([
    {
      path: 'checkout-prod/checkout',
      environment: 'prod',
      service: 'checkout',
      team: 'payments',
      host: 'shop.acme.example',
      reach: 'internet',
      ranges: ['203.0.113.0/24', '2001:db8::/32'],
      entryPoint: 'application-load-balancer',
    },
  ]);
});
