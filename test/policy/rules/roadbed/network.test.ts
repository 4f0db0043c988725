import { resultsOf } from '../../../../src/policy/engine/policy-report';
import { judge } from '../../../../src/policy/judge';

const CALL = {
  kind: 'call',
  path: 's/checkout',
  environment: 'prod',
  service: 'checkout',
  team: 'shop',
  callee: 'payments',
};
const PAYMENTS = { kind: 'network', path: 's/payments', environment: 'prod', service: 'payments', team: 'billing' };
const CLOSED = { callers: ['web'], callerNamespaces: ['jobs'] };

/** What the rules for networks say of a catalogue: `<rule> <outcome> <message>`. */
function findings(entries: readonly object[]): string[] {
  const settings = { packs: [], exceptions: [], sharedExceptions: false, notApplicable: () => undefined };
  return resultsOf(judge({ stacks: [], catalogue: entries as never }, settings).report)
    .filter(({ rule }) => rule.props.id.startsWith('roadbed-network'))
    .map(({ rule, outcome, message }) => `${rule.props.id} ${outcome} ${message}`);
}

test('a call that the callee has not declared fails', () => {
  expect(
    findings([
      { ...CALL, opensCallee: false },
      { ...PAYMENTS, ...CLOSED },
    ]),
  ).toEqual([
    'roadbed-network-call fail payments must let checkout in, and does not: the call is cut wherever ingress is closed',
  ]);
});

test.each([
  ['by the name of the caller', { ...CLOSED, callers: ['web', 'checkout'] }, false],
  ['by the namespace of its team', { ...CLOSED, callerNamespaces: ['shop'] }, false],
  ['because it was said that it can', CLOSED, true],
])('a call passes that the callee lets in %s', (_how, callers, opensCallee) => {
  const entries = [
    { ...CALL, opensCallee },
    { ...PAYMENTS, ...callers },
  ];
  expect(findings(entries)).toEqual([]);
});

test('the callee of another environment says nothing', () => {
  const entries = [
    { ...CALL, opensCallee: false },
    { ...PAYMENTS, callers: ['checkout'], environment: 'dev' },
  ];
  expect(findings(entries)).toEqual([expect.stringContaining('roadbed-network-call unknown') as string]);
});

test('whether a service of another app lets a caller in is unknown', () => {
  expect(findings([{ ...CALL, opensCallee: true }])).toEqual([
    expect.stringContaining('whether payments, which another app makes, lets it in') as string,
  ]);
});

test('what lies outside is unknown where nothing keeps a service to it', () => {
  const stripe = {
    kind: 'external',
    path: 's/checkout',
    environment: 'prod',
    name: 'stripe',
    hosts: ['api.stripe.com'],
  };
  expect(findings([{ ...stripe, confinedBy: 'nothing' }])).toEqual([
    expect.stringContaining('where it goes beside api.stripe.com: nothing is known to keep it there') as string,
  ]);
  expect(findings([{ ...stripe, confinedBy: 'host names' }])).toEqual([]);
});
