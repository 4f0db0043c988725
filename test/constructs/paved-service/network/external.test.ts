import { Dependency, Isolation, ObjectDelivery } from 'roadbed';
import { Json, JsonObject } from '../../../golden/terraform-document';
import { at, objectAt } from '../../../support/json';
import { publishedProblems } from '../../../support/published-schemas';
import { FACTS, SynthesizedDocument } from '../../../support/synth';
import { checkout, CILIUM, GKE, NetworkApp, problemsOf, Where } from './network-apps';

const STRIPE = { hosts: ['api.stripe.com', '*.stripe.network'], ports: [443, 8443] };
const RANGES = ['198.51.100.0/24', '2001:db8::/32'];
const dependencies = [Dependency.external('stripe', { ...STRIPE, ranges: RANGES })];
const hostsOnly = [Dependency.external('stripe', STRIPE)];
const SELECTOR = { 'app.kubernetes.io/name': 'checkout', 'app.kubernetes.io/component': 'web' };

const manifestOf = (stack: SynthesizedDocument): JsonObject =>
  objectAt(stack.resource('kubernetes_manifest', 'External'), 'manifest');
const outside = (stack: SynthesizedDocument): Json | undefined =>
  at(stack.resource('kubernetes_network_policy_v1', 'Egress'), 'spec.egress.2');

it('Cilium lets it out to the names, and sees the DNS answers that it learns their addresses from', () => {
  const stack = checkout({ dependencies: hostsOnly }, { facts: CILIUM });
  const dns = { toPorts: [{ ports: [{ port: '53', protocol: 'ANY' }], rules: { dns: [{ matchPattern: '*' }] } }] };
  expect(at(manifestOf(stack), 'spec')).toEqual({
    endpointSelector: { matchLabels: SELECTOR },
    egress: [
      {
        toEndpoints: [{ matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'kube-system', 'k8s:k8s-app': 'kube-dns' } }],
        ...dns,
      },
      {
        toFQDNs: [{ matchName: 'api.stripe.com' }, { matchPattern: '*.stripe.network' }],
        toPorts: [
          {
            ports: [
              { port: '443', protocol: 'TCP' },
              { port: '8443', protocol: 'TCP' },
            ],
          },
        ],
      },
    ],
  });
});

it('Cilium sees the answers of DNS servers that are no pods, too', () => {
  const stack = checkout({ dependencies: hostsOnly }, { facts: { ...CILIUM, dnsRanges: ['169.254.169.253/32'] } });
  expect(at(manifestOf(stack), 'spec.egress.1.toCIDR')).toEqual(['169.254.169.253/32']);
});

it('what Cilium is told is valid by its published schema', () => {
  const where = { facts: { ...CILIUM, dnsRanges: ['169.254.169.253/32'] } };
  const object = { kind: '', ...manifestOf(checkout({ dependencies }, where)) } as { kind: string };
  expect(object.kind).toBe('CiliumNetworkPolicy');
  expect(publishedProblems([{ module: '@kubernetes-models/cilium/cilium.io/v2', object }])).toEqual([]);
});

it('GKE lets it out to the names', () => {
  const manifest = manifestOf(checkout({ dependencies: hostsOnly }, { facts: GKE }));
  expect(manifest).toMatchObject({
    apiVersion: 'networking.gke.io/v1alpha1',
    kind: 'FQDNNetworkPolicy',
    spec: {
      podSelector: { matchLabels: SELECTOR },
      egress: [
        {
          matches: [{ name: 'api.stripe.com' }, { pattern: '*.stripe.network' }],
          ports: [
            { protocol: 'TCP', port: 443 },
            { protocol: 'TCP', port: 8443 },
          ],
        },
      ],
    },
  });
});

it('where names can be enforced, ranges open nothing', () => {
  expect(outside(checkout({ dependencies }, { facts: CILIUM }))).toBeUndefined();
});

it('elsewhere it gets out to the ranges, by the declared ports', () => {
  const stack = checkout({ dependencies });
  expect(stack.has('kubernetes_manifest')).toBe(false);
  expect(outside(stack)).toEqual({
    to: RANGES.map((cidr) => ({ ip_block: { cidr } })),
    ports: [
      { port: '443', protocol: 'TCP' },
      { port: '8443', protocol: 'TCP' },
    ],
  });
});

it('the port is that of https unless another is said', () => {
  const stack = checkout({
    dependencies: [Dependency.external('stripe', { hosts: ['api.stripe.com'], ranges: RANGES })],
  });
  expect(at(outside(stack), 'ports')).toEqual([{ port: '443', protocol: 'TCP' }]);
});

it('where neither can be, the service is refused before it is cut, with both ways out', () => {
  expect(problemsOf(() => checkout({ dependencies: hostsOnly }))).toEqual([
    [
      'dependency "stripe" must give ranges in environment "prod", where nothing can keep a service to host names (api.stripe.com, *.stripe.network; the network policy engine is vpc-cni)',
      "add ranges: ['…'] that the supplier publishes; or have the platform install Cilium or GKE’s FQDN policies and list ciliumnetworkpolicies.cilium.io/v2 or fqdnnetworkpolicies.networking.gke.io/v1alpha1 in the fact kubernetes.customResources",
    ],
  ]);
});

it('an engine whose definition is not installed is no engine of names', () => {
  const where = { facts: { ...CILIUM, customResources: [] } };
  expect(problemsOf(() => checkout({ dependencies: hostsOnly }, where))).toHaveLength(1);
});

it('a policy of names can be delivered by GitOps', () => {
  const objectDelivery = ObjectDelivery.flux({ source: 'platform' });
  const stack = checkout({ dependencies: hostsOnly }, { facts: CILIUM, services: { objectDelivery } });
  expect(stack.has('kubernetes_manifest')).toBe(false);
});

describe('the evidence says what keeps a service to what lies outside', () => {
  const confinement = (where: Where, props = { dependencies }): Json[] => {
    const app = new NetworkApp(where);
    app.add('checkout', props);
    return app
      .synth()
      .catalogue('external')
      .map(({ confinedBy }) => confinedBy ?? '');
  };

  it.each<[string, Where, string]>([
    ['host names with Cilium', { facts: CILIUM }, 'host names'],
    ['ranges with an engine of ranges', {}, 'ranges'],
    ['nothing while egress is open', { services: { isolation: Isolation.INGRESS } }, 'nothing'],
    ['nothing while nothing is closed', { services: { isolation: Isolation.AUDIT }, facts: CILIUM }, 'nothing'],
    ['nothing where the engine is not known', { facts: { ...FACTS, networkPolicyEngine: undefined } }, 'nothing'],
  ])('%s', (_what, where, confinedBy) => {
    expect(confinement(where)).toEqual([confinedBy]);
  });

  it('nothing for names alone while egress is open, which refuses nobody', () => {
    expect(confinement({ services: { isolation: Isolation.INGRESS } }, { dependencies: hostsOnly })).toEqual([
      'nothing',
    ]);
  });
});
