import { TerraformResource } from 'cdktf';
import { Caller, Dependency, PavedService, ServiceKind } from 'roadbed';
import { Json, JsonObject } from '../../../golden/terraform-document';
import { at, objectsAt } from '../../../support/json';
import { SynthesizedDocument } from '../../../support/synth';
import { NetworkApp, problemsOf } from './network-apps';

const OTHER_TEAM = { owner: { team: 'billing' } };

/** Services by whose label a policy of a service has peers. */
function named(stack: SynthesizedDocument, id: string, rules: string, peers: string): Json[] {
  const policy = stack.resource('kubernetes_network_policy_v1', id);
  return objectsAt(policy, `spec.${rules}`)
    .flatMap((rule) => objectsAt(rule, peers))
    .flatMap((peer) => {
      const labels = at(peer, 'pod_selector.match_labels') as JsonObject | undefined;
      return labels?.['app.kubernetes.io/name'] ?? [];
    });
}
const lettingIn = (stack: SynthesizedDocument): Json[] => named(stack, 'Allow', 'ingress', 'from');
const calling = (stack: SynthesizedDocument): Json[] => named(stack, 'Egress', 'egress', 'to');
const variables = (stack: SynthesizedDocument): Json | undefined =>
  at(stack.resource('kubernetes_deployment_v1'), 'spec.template.spec.container.0.env');

const URL = [{ name: 'PAYMENTS_URL', value: 'http://payments.billing.svc.cluster.local' }];

it('a service that can call another reaches it, is let in by it, and is told its address', () => {
  const app = new NetworkApp();
  const checkout = app.add('checkout');
  const payments = app.add('payments', OTHER_TEAM);
  checkout.canCall(payments);
  const synthesized = app.synth();
  expect(calling(synthesized.stack('checkout-prod'))).toEqual(['payments']);
  expect(lettingIn(synthesized.stack('payments-prod'))).toEqual(['checkout']);
  expect(variables(synthesized.stack('checkout-prod'))).toEqual(URL);
  expect(variables(synthesized.stack('payments-prod'))).toBeUndefined();
});

it('two services can call each other, and neither waits for the other’s state', () => {
  const app = new NetworkApp();
  const [checkout, payments] = [app.add('checkout'), app.add('payments', OTHER_TEAM)];
  checkout.canCall(payments);
  payments.canCall(checkout);
  const synthesized = app.synth();
  expect(lettingIn(synthesized.stack('checkout-prod'))).toEqual(['payments']);
  expect(lettingIn(synthesized.stack('payments-prod'))).toEqual(['checkout']);
});

it('by name, the callee may be made later', () => {
  const app = new NetworkApp();
  app.add('checkout').canCallByName('payments');
  app.add('payments', OTHER_TEAM);
  const synthesized = app.synth();
  expect(lettingIn(synthesized.stack('payments-prod'))).toEqual(['checkout']);
  expect(variables(synthesized.stack('checkout-prod'))).toEqual(URL);
});

it('by name, a service of another repository is reached, and has an address when its team is said', () => {
  const app = new NetworkApp();
  const checkout = app.add('checkout');
  checkout.canCallByName('payments', 'billing');
  checkout.canCallByName('ledger');
  const stack = app.synth().stack('checkout-prod');
  expect(calling(stack)).toEqual(['payments', 'ledger']);
  expect(variables(stack)).toEqual(URL);
});

it('a declared dependency is told its address too, and opens nothing at the other end', () => {
  const app = new NetworkApp();
  app.add('checkout', { dependencies: [Dependency.service('payments')] });
  app.add('payments', OTHER_TEAM);
  const synthesized = app.synth();
  expect(variables(synthesized.stack('checkout-prod'))).toEqual(URL);
  expect(lettingIn(synthesized.stack('payments-prod'))).toEqual([]);
});

it('a service of one environment opens nothing in another', () => {
  const app = new NetworkApp();
  const [checkout, payments] = [app.add('checkout', {}, 'dev'), app.add('payments', OTHER_TEAM, 'dev')];
  app.add('payments', OTHER_TEAM, 'prod');
  checkout.canCall(payments);
  const synthesized = app.synth();
  expect(lettingIn(synthesized.stack('payments-dev'))).toEqual(['checkout']);
  expect(lettingIn(synthesized.stack('payments-prod'))).toEqual([]);
});

it('what the service has set itself stands', () => {
  const app = new NetworkApp();
  app.add('checkout', { config: { PAYMENTS_URL: 'http://localhost:9' } }).canCallByName('payments', 'billing');
  expect(variables(app.synth().stack('checkout-prod'))).toBeUndefined();
});

it('said twice, a call is one call', () => {
  const app = new NetworkApp();
  const checkout = app.add('checkout', { dependencies: [Dependency.service('payments')] });
  const payments = app.add('payments', { ...OTHER_TEAM, callers: [Caller.service('checkout')] });
  checkout.canCall(payments);
  checkout.canCall(payments);
  const synthesized = app.synth();
  expect(calling(synthesized.stack('checkout-prod'))).toEqual(['payments']);
  expect(lettingIn(synthesized.stack('payments-prod'))).toEqual(['checkout']);
});

it('the catalogue lists the call', () => {
  const app = new NetworkApp();
  app.add('checkout').canCall(app.add('payments', OTHER_TEAM));
  expect(app.synth().catalogue('call')).toEqual([
    {
      path: 'checkout-prod/checkout',
      environment: 'prod',
      service: 'checkout',
      team: 'payments',
      callee: 'payments',
      calleeTeam: 'billing',
      opensCallee: true,
    },
  ]);
});

it.each<[string, (app: NetworkApp, checkout: PavedService) => void, string, string?]>([
  [
    'what is no service',
    (_, checkout) => checkout.canCall('payments' as unknown as PavedService),
    'what it calls must be a PavedService, got "payments"',
    "new PavedService(…); canCallByName('…') takes the name of one",
  ],
  [
    'itself',
    (_, checkout) => checkout.canCall(checkout),
    'what it calls must be another service, got itself',
    'its own port needs no network',
  ],
  [
    'a service of another environment',
    (app, checkout) => checkout.canCall(app.add('payments', {}, 'dev')),
    'what it calls must be in its own environment "prod", got "payments" in "dev"',
    'environments do not call each other: call the one of the same environment',
  ],
  [
    'a worker',
    (app, checkout) => checkout.canCall(app.add('mailer', { kind: ServiceKind.worker(), port: undefined })),
    'what it calls must be a web service, got "mailer", which has no address',
    'ServiceKind.web() has one',
  ],
  [
    'what has the name of an agent',
    (_, checkout) => checkout.canCallByName('dd-trace-agent', 'billing'),
    'the address of "dd-trace-agent" must not set DD_TRACE_AGENT_URL, which is that of telemetry',
    'rename it',
  ],
  [
    'a name that is none',
    (_, checkout) => checkout.canCallByName('Payments API'),
    'the name of what it calls must be lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen, got "Payments API"',
  ],
  [
    'a team that is none',
    (_, checkout) => checkout.canCallByName('payments', 'Billing'),
    'the team of what it calls must be lower-case letters, digits and hyphens, starting and ending with a letter or digit, got "Billing"',
  ],
])('a service cannot call %s', (_what, call, ...problem) => {
  const app = new NetworkApp();
  const service = app.add('checkout');
  expect(problemsOf(() => call(app, service))).toEqual([problem]);
});

describe('the escape hatch', () => {
  const policyOf = (service: PavedService): TerraformResource => service.node.findChild('Allow') as TerraformResource;

  it('replaces what a policy lets in as a whole', () => {
    const app = new NetworkApp();
    policyOf(app.add('checkout')).addOverride('spec.ingress', [{ from: [{ ip_block: { cidr: '10.9.0.0/16' } }] }]);
    const policy = app.synth().stack('checkout-prod').resource('kubernetes_network_policy_v1', 'Allow');
    expect(at(policy, 'spec.ingress.0.from.0.ip_block.cidr')).toBe('10.9.0.0/16');
  });

  it('refuses to reach into what is decided later, rather than lose the override', () => {
    const app = new NetworkApp();
    policyOf(app.add('checkout')).addOverride('spec.ingress.0.ports', []);
    expect(() => app.synth()).toThrow(/[Oo]verride/);
  });
});
