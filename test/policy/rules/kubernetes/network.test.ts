import { evaluate } from '../../../../src/policy/engine/evaluate';
import { resultsOf } from '../../../../src/policy/engine/policy-report';
import { RuleSet } from '../../../../src/policy/engine/rule-set';
import { coverage } from '../../../../src/policy/rules/kubernetes/network/coverage';
import { metadataService } from '../../../../src/policy/rules/kubernetes/network/metadata-service';
import { openEgress } from '../../../../src/policy/rules/kubernetes/network/open-egress';
import { openIngress } from '../../../../src/policy/rules/kubernetes/network/open-ingress';
import { policyTypes } from '../../../../src/policy/rules/kubernetes/network/policy-types';
import { Document, graphOf, messagesOf, outcomesOf } from '../../support';
import { deployment, labels, object, objects } from './objects';

const DEPLOYMENT = 'kubernetes_deployment_v1';
const POLICY = 'kubernetes_network_policy_v1';
const of = (type: string, ...names: string[]): string[] => names.map((name) => `${type}.${name}`);
const BOTH = ['Ingress', 'Egress'];
const policy = (app: string | undefined, types: string[]): Record<string, unknown> =>
  object('policy', { pod_selector: app === undefined ? {} : { match_labels: { app } }, policy_types: types });

test('network policies say with whom each workload talks, both ways', () => {
  const namespace = { kubernetes_namespace_v1: { shop: { metadata: { name: 'shop' } } } };
  const workloads = {
    [DEPLOYMENT]: {
      both: deployment('both', {}),
      halves: deployment('halves', {}),
      half: deployment('half', {}),
      bare: deployment('bare', {}),
      on_host: deployment('host', {}, {}, { host_network: true }),
    },
  };
  const policies = {
    both: policy('both', BOTH),
    in: policy('halves', ['Ingress']),
    out: policy('halves', ['Egress']),
    half: policy('half', ['Ingress']),
  };
  const pass = of(DEPLOYMENT, 'both', 'halves', 'on_host');
  const uncovered = of(DEPLOYMENT, 'bare', 'half');
  const document = { resource: { ...namespace, ...workloads, [POLICY]: policies } };
  expect(outcomesOf(coverage, document)).toEqual({ pass, fail: uncovered });
  expect(messagesOf(coverage, document)).toEqual([
    `${DEPLOYMENT}.bare: must be selected by a network policy for Egress, got none`,
    `${DEPLOYMENT}.bare: must be selected by a network policy for Ingress, got none`,
    `${DEPLOYMENT}.half: must be selected by a network policy for Egress, got none`,
  ]);
  expect(outcomesOf(coverage, { resource: { ...workloads, [POLICY]: policies } })).toEqual({
    pass,
    unknown: uncovered,
  });
  expect(
    outcomesOf(coverage, {
      resource: { ...namespace, ...workloads, [POLICY]: { ...policies, deny: policy(undefined, BOTH) } },
    }),
  ).toEqual({ pass: of(DEPLOYMENT, 'bare', 'both', 'half', 'halves', 'on_host') });
  const maybe = object('maybe', { pod_selector: { match_labels: '${var.any}' }, policy_types: BOTH });
  expect(
    outcomesOf(coverage, {
      variable: { any: {} },
      resource: { ...namespace, ...workloads, [POLICY]: { ...policies, maybe } },
    }),
  ).toEqual({ pass, unknown: uncovered });
});

test('what another stack denies counts where it is of the same environment', () => {
  const workload = (stage: string): Document => ({
    resource: { [DEPLOYMENT]: { app: deployment('app', {}, { labels: labels(stage) }) } },
  });
  const deny = { ...policy(undefined, BOTH), metadata: { name: 'deny', namespace: 'shop', labels: labels('prod') } };
  const source = {
    forType: (type: string) =>
      coverage.props.resourceTypes.includes(type) ? [{ rule: coverage, severity: coverage.props.severity }] : [],
  };
  const documents = {
    team: { resource: { [POLICY]: { deny } } },
    prod: workload('prod'),
    dev: workload('dev'),
  };
  const results = resultsOf(evaluate(graphOf(documents), new RuleSet([source]), () => undefined));
  expect(results.map(({ resource, outcome, finding }) => `${resource.stack} ${outcome} ${finding}`)).toEqual([
    'dev unknown Ingress',
    'dev unknown Egress',
  ]);
});

const rule = (peers: object): Record<string, unknown> => ({ ingress: [peers], pod_selector: {} });

test('no network policy lets everybody in', () => {
  const document = objects(POLICY, {
    nobody: { pod_selector: {} },
    neighbours: rule({ from: [{ pod_selector: {} }] }),
    web: rule({ from: [{ namespace_selector: {}, pod_selector: { match_labels: { app: 'web' } } }] }),
    range: rule({ from: [{ ip_block: { cidr: '10.0.0.0/8' } }] }),
    everybody: rule({ ports: [{ port: '80' }] }),
    empty: rule({ from: [] }),
    world: rule({ from: [{ ip_block: { cidr: '0.0.0.0/0' } }] }),
    sixth: rule({ from: [{ ip_block: { cidr: '::/0' } }] }),
    cluster: rule({ from: [{ namespace_selector: {} }] }),
    unsure: rule({ from: [{ ip_block: { cidr: '${var.any}' } }] }),
    unseen: { ingress: '${var.any}' },
  });
  expect(outcomesOf(openIngress, document)).toEqual({
    pass: of(POLICY, 'neighbours', 'nobody', 'range', 'web'),
    fail: of(POLICY, 'cluster', 'empty', 'everybody', 'sixth', 'world'),
    unknown: of(POLICY, 'unseen', 'unsure'),
  });
  expect(messagesOf(openIngress, document)).toContain(
    `${POLICY}.world: spec.ingress.from.ip_block.cidr must not be every address, got "0.0.0.0/0"`,
  );
});

test('no network policy lets pods out to everywhere', () => {
  const document = objects(POLICY, {
    range: { egress: [{ to: [{ ip_block: { cidr: '10.0.0.0/8' } }] }] },
    world: { egress: [{ to: [{ ip_block: { cidr: '0.0.0.0/0' } }] }] },
    halves: { egress: [{ to: [{ ip_block: { cidr: '128.0.0.0/1' } }] }] },
    anywhere: { egress: [{}] },
    unsure: { egress: [{ to: '${var.any}' }] },
  });
  expect(outcomesOf(openEgress, document)).toEqual({
    pass: of(POLICY, 'range'),
    fail: of(POLICY, 'anywhere', 'halves', 'world'),
    unknown: of(POLICY, 'unsure'),
  });
});

test('a network policy says which directions it rules, and has rules of no other', () => {
  const document = objects(POLICY, {
    both: { policy_types: BOTH, egress: [{}] },
    silent: { ingress: [{}] },
    without_effect: { policy_types: ['Ingress'], egress: [{}] },
    unsure: { policy_types: ['${var.any}'] },
  });
  expect(outcomesOf(policyTypes, document)).toEqual({
    pass: of(POLICY, 'both'),
    fail: of(POLICY, 'silent', 'without_effect'),
    unknown: of(POLICY, 'unsure'),
  });
});

test('no range that pods may call holds the metadata service of the cloud', () => {
  const to = (ipBlock: object): Record<string, unknown> => ({ egress: [{ to: [{ ip_block: ipBlock }] }] });
  const document = objects(POLICY, {
    private: to({ cidr: '10.0.0.0/8' }),
    pod_identity: to({ cidr: '169.254.170.23/32' }),
    excepted: to({ cidr: '0.0.0.0/0', except: ['169.254.169.254/32'] }),
    world: to({ cidr: '0.0.0.0/0' }),
    sixth: to({ cidr: 'fd00:ec2::/32' }),
    unsure: to({ cidr: '${var.any}' }),
  });
  expect(outcomesOf(metadataService, document)).toEqual({
    pass: of(POLICY, 'excepted', 'pod_identity', 'private'),
    fail: of(POLICY, 'sixth', 'world'),
    unknown: of(POLICY, 'unsure'),
  });
});
