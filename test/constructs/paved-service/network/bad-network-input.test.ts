import { Token } from 'cdktf';
import {
  Dependency,
  EntryPoint,
  EnvironmentStack,
  Exposure,
  ExposureSettings,
  Isolation,
  KubernetesFacts,
  PavedService,
  PlatformProps,
} from 'roadbed';
import { FACTS, gke, TestApp } from '../../../support/synth';
import { SMALLEST } from '../services';
import { checkout, NetworkApp, problemsOf } from './network-apps';

type Problem = readonly [message: string, fix?: string];

const LITERAL =
  'names, labels and limits are decided at synth; pass the value itself instead of another resource’s attribute';
const RANGE = 'an address range such as "203.0.113.0/24"';
const HOST = 'a host name in lower case, such as "shop.acme.example"';
const OUTSIDE = 'a host name in lower case, such as "api.supplier.example" or "*.supplier.example"';
const SAY_WHO = "say who may call: ['203.0.113.0/24'], or ['0.0.0.0/0', '::/0'] for everybody";
const NOT_ALL =
  'name the ranges that the supplier publishes; a service that may call everybody needs an exception of the platform team';

const external =
  (more: object): (() => unknown) =>
  () =>
    Dependency.external('stripe', { hosts: ['api.stripe.com'], ...more });
const internet =
  (more: object): (() => unknown) =>
  () =>
    Exposure.internet({ host: 'shop.acme.example', from: ['203.0.113.0/24'], ...more });

it.each<[string, () => unknown, Problem[]]>([
  [
    'no hosts',
    external({ hosts: undefined }),
    [['hosts must be a list, got nothing', "hosts: ['api.supplier.example']"]],
  ],
  ['an empty list of hosts', external({ hosts: [] }), [['hosts must hold at least one, got none']]],
  [
    'a URL as a host',
    external({ hosts: ['https://api.stripe.com/v1'] }),
    [[`hosts[0] must be ${OUTSIDE}, got "https://api.stripe.com/v1"`]],
  ],
  ['every host', external({ hosts: ['*'] }), [[`hosts[0] must be ${OUTSIDE}, got "*"`]]],
  ['a star within a host', external({ hosts: ['api.*.com'] }), [[`hosts[0] must be ${OUTSIDE}, got "api.*.com"`]]],
  ['an address as a host', external({ hosts: ['203.0.113.7'] }), [[`hosts[0] must be ${OUTSIDE}, got "203.0.113.7"`]]],
  [
    'a host known after apply',
    external({ hosts: [Token.asString({ x: 1 })] }),
    [['hosts[0] must be a literal, got a token (a value known only after apply)', LITERAL]],
  ],
  ['port 0', external({ ports: [0] }), [['ports[0] must be a whole number from 1 to 65535, got 0']]],
  [
    'no ports, and too many',
    external({ ports: [] }),
    [['ports must hold 1 to 40 (Cilium takes no more in a rule), got 0']],
  ],
  [
    'more ports than Cilium takes',
    external({ ports: Array.from({ length: 41 }, (_, index) => index + 1) }),
    [['ports must hold 1 to 40 (Cilium takes no more in a rule), got 41']],
  ],
  [
    'an address for a range',
    external({ ranges: ['203.0.113.7'] }),
    [[`ranges[0] must be ${RANGE}, got "203.0.113.7"`, 'did you mean "203.0.113.7/32"?']],
  ],
  [
    'an IPv6 address for a range',
    external({ ranges: ['2001:db8::1'] }),
    [[`ranges[0] must be ${RANGE}, got "2001:db8::1"`, 'did you mean "2001:db8::1/128"?']],
  ],
  ['a prefix too long', external({ ranges: ['10.0.0.0/33'] }), [[`ranges[0] must be ${RANGE}, got "10.0.0.0/33"`]]],
  [
    'the whole world',
    external({ ranges: ['0.0.0.0/0'] }),
    [['ranges[0] must not be every address, got "0.0.0.0/0"', NOT_ALL]],
  ],
  [
    'the world in two halves',
    external({ ranges: ['0.0.0.0/1', '128.0.0.0/1'] }),
    [
      ['ranges[0] must not be every address, got "0.0.0.0/1"', NOT_ALL],
      ['ranges[1] must not be every address, got "128.0.0.0/1"', NOT_ALL],
    ],
  ],
  ['an empty list of ranges', external({ ranges: [] }), [['ranges must hold at least one range, got none']]],
  ['a misspelt prop', external({ port: 443 }), [['port is not a known prop', 'did you mean "ports"?']]],
  ['no ranges on the internet', internet({ from: undefined }), [['from must be a list, got nothing', SAY_WHO]]],
  ['nobody on the internet', internet({ from: [] }), [['from must hold at least one range, got none', SAY_WHO]]],
  ['a star for everybody', internet({ from: ['*'] }), [[`from[0] must be ${RANGE}, got "*"`]]],
  ['a wildcard host', internet({ host: '*.acme.example' }), [[`host must be ${HOST}, got "*.acme.example"`]]],
  ['a host of one label', internet({ host: 'shop' }), [[`host must be ${HOST}, got "shop"`]]],
  ['a host in capitals', internet({ host: 'Shop.acme.example' }), [[`host must be ${HOST}, got "Shop.acme.example"`]]],
  [
    'a label of 64 characters',
    internet({ host: `${'a'.repeat(64)}.acme.example` }),
    [[`host must be ${HOST}, got "${'a'.repeat(64)}.acme.example"`]],
  ],
  [
    'an internal exposure for nobody',
    () => Exposure.internal({ host: 'wiki.acme.example', from: [] }),
    [['from must hold at least one range, got none', 'leave it out for the internal ranges of the platform']],
  ],
  [
    'a Gateway that says neither its listener nor whom it lets in',
    () => EntryPoint.gateway({ name: 'public', namespace: 'gateways' } as never),
    [
      ['listener must be the name of a Kubernetes object, got nothing'],
      ['from must be a list, got nothing', 'say who gets through to it: ["0.0.0.0/0", "::/0"] for everybody'],
    ],
  ],
  [
    'a certificate of IAM',
    () => EntryPoint.applicationLoadBalancer({ certificateArn: 'arn:aws:iam::333333333333:server-certificate/x' }),
    [['certificateArn must be the ARN of a certificate in ACM, got "arn:aws:iam::333333333333:server-certificate/x"']],
  ],
  [
    'an ingress controller nowhere',
    () => EntryPoint.nginxIngress({} as never),
    [
      [
        'namespace must be lower-case letters, digits and hyphens, starting and ending with a letter or digit, got nothing',
      ],
    ],
  ],
])('%s is refused', (_what, make, problems) => {
  expect(problemsOf(make)).toEqual(problems);
});

const GATEWAY = EntryPoint.gateway({ name: 'public', namespace: 'gateways', listener: 'https', from: ['0.0.0.0/0'] });
const ALB = EntryPoint.applicationLoadBalancer({
  certificateArn: 'arn:aws:acm:eu-west-1:333333333333:certificate/0b1c2d3e',
});
const PUBLIC: ExposureSettings = { domains: ['acme.example', 'acme.test'], internet: ALB };
const ROUTES: KubernetesFacts = {
  ...FACTS,
  loadBalancerRanges: ['10.20.0.0/24'],
  customResources: ['httproutes.gateway.networking.k8s.io/v1'],
};
const expose = Exposure.internet({ host: 'shop.acme.example', from: ['203.0.113.0/24'] });
const manyRanges = Array.from({ length: 61 }, (_, index) => `203.0.113.${index}/32`);

interface Refused {
  readonly what: string;
  readonly expose: unknown;
  readonly exposure?: ExposureSettings;
  readonly facts?: KubernetesFacts;
  readonly problems: Problem[];
}

it.each<Refused>([
  {
    what: 'a way in that the platform has not',
    expose,
    problems: [
      [
        'expose must be left out in environment "prod", where the platform has no way in from the internet',
        'ask the platform team for services.exposure.internet',
      ],
    ],
  },
  {
    what: 'an internal way in where there is only one from the internet',
    expose: Exposure.internal({ host: 'wiki.acme.example' }),
    exposure: PUBLIC,
    problems: [
      [
        'expose must be left out in environment "prod", where the platform has no way in from the internal network',
        'ask the platform team for services.exposure.internal',
      ],
    ],
  },
  {
    what: 'a host of others, which ends alike',
    expose: Exposure.internet({ host: 'shop.notacme.example', from: ['203.0.113.0/24'] }),
    exposure: PUBLIC,
    problems: [
      [
        'expose.host must be in a domain of the platform (acme.example, acme.test), got "shop.notacme.example"',
        'choose a host in one of them, or ask the platform team for the domain (services.exposure.domains)',
      ],
    ],
  },
  {
    what: 'a load balancer of which nobody knows where it calls from',
    expose,
    exposure: PUBLIC,
    facts: FACTS,
    problems: [
      [
        'environment "prod" does not state the fact kubernetes.loadBalancerRanges, which what is exposed through a load balancer needs',
        'add it to the facts of the environment (EnvironmentFacts.fromFile): kubernetes: { loadBalancerRanges: … }',
      ],
    ],
  },
  {
    what: 'a Gateway that lets in more than asked',
    expose,
    exposure: { ...PUBLIC, internet: GATEWAY },
    problems: [
      [
        'expose.from must hold every range that the Gateway "public" lets in, for a route cannot filter addresses; it does not hold 0.0.0.0/0',
        'add 0.0.0.0/0, or ask the platform team for a Gateway that lets in only 203.0.113.0/24',
      ],
    ],
  },
  {
    what: 'a Gateway where HTTPRoutes are not installed',
    expose: Exposure.internet({ host: 'shop.acme.example', from: ['0.0.0.0/0'] }),
    exposure: { ...PUBLIC, internet: GATEWAY },
    facts: { ...ROUTES, customResources: [] },
    problems: [
      [
        'environment "prod" does not have the custom resource httproutes.gateway.networking.k8s.io/v1, which an HTTPRoute needs',
        'install it and list it in the facts of the environment; listed are none',
      ],
    ],
  },
  {
    what: 'more ranges than a security group has rules',
    expose: Exposure.internet({ host: 'shop.acme.example', from: manyRanges }),
    exposure: PUBLIC,
    problems: [
      [
        'expose.from must hold at most 60 IPv4 ranges (rules of a load balancer’s security group), got 61',
        'sum up neighbouring ranges',
      ],
    ],
  },
  {
    what: 'what only looks like an exposure',
    expose: { host: 'shop.acme.example', reach: 'internet', from: ['203.0.113.0/24'] },
    exposure: PUBLIC,
    problems: [
      [
        'expose must be an Exposure, got {"host":"shop.acme.example","reach":"internet","from":["203.0.113.0/24"]}',
        "Exposure.internet({ host: '…', from: ['…'] }) or Exposure.internal({ host: '…' })",
      ],
    ],
  },
])('a service with $what is refused', ({ expose: asked, exposure, facts = ROUTES, problems }) => {
  const props = { expose: asked as Exposure };
  expect(problemsOf(() => checkout(props, { facts, services: { exposure } }))).toEqual(problems);
});

it('a host belongs to one service', () => {
  const app = new NetworkApp({ facts: ROUTES, services: { exposure: PUBLIC } });
  app.add('shop', { expose });
  app.add('checkout', { expose });
  expect(problemsOf(() => app.synth())).toEqual([
    [
      '[checkout-prod/checkout] expose.host "shop.acme.example" is also the host of shop-prod/shop, so that each would take the other\'s requests',
      'give one of them another host',
    ],
  ]);
});

it.each<[string, PlatformProps['services'] | object, Problem[]]>([
  [
    'an isolation that there is not',
    { isolation: 'strict' },
    [['services.isolation must be Isolation.AUDIT, INGRESS or EGRESS, got "strict"']],
  ],
  [
    'an environment that there is not',
    { environments: { prdo: { isolation: Isolation.AUDIT } } },
    [['services.environments must name environments of the platform (prod), got "prdo"', 'did you mean "prod"?']],
  ],
  [
    'environments within an environment',
    { environments: { prod: { environments: {} } } },
    [['services.environments.prod.environments must not be given: an environment holds no others', 'leave it out']],
  ],
  [
    'a delivery in words',
    { objectDelivery: 'flux' },
    [
      [
        'services.objectDelivery must be an ObjectDelivery, got "flux"',
        'ObjectDelivery.kubernetesManifest(), .argoCd({ … }) or .flux({ … })',
      ],
    ],
  ],
  [
    'domains with a star, and a way in that is none',
    { exposure: { domains: ['*.acme.example'], internet: {} } },
    [
      [`services.exposure.domains[0] must be ${HOST}, got "*.acme.example"`],
      [
        'services.exposure.internet must be an EntryPoint, got {}',
        'EntryPoint.gateway({ … }), .applicationLoadBalancer({ … }) or .nginxIngress({ … })',
      ],
    ],
  ],
])('a platform with %s is refused', (_what, services, problems) => {
  expect(problemsOf(() => new TestApp({ environments: [gke('prod')], services: services as never }))).toEqual(problems);
});

it('a load balancer of AWS is not asked for on GKE', () => {
  const test = new TestApp({ environments: [gke('prod-de', ROUTES)], services: { exposure: PUBLIC } });
  const stack = new EnvironmentStack(test.app, 'state', { environment: test.environment('prod-de') });
  expect(problemsOf(() => new PavedService(stack, 'checkout', { ...SMALLEST, expose }))).toContainEqual([
    'the way in must be one that GKE has in environment "prod-de", got an Application Load Balancer of AWS',
    'ask the platform team to set services.environments["prod-de"].exposure',
  ]);
});
