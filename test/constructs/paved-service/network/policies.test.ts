import { Caller, Dependency, PavedServiceProps } from 'roadbed';
import { Json, JsonObject } from '../../../golden/terraform-document';
import { at, objectsAt } from '../../../support/json';
import { FACTS, IRSA, SynthesizedDocument } from '../../../support/synth';
import { synthService } from '../services';

const SELECTOR = { match_labels: { 'app.kubernetes.io/name': 'checkout', 'app.kubernetes.io/component': 'web' } };
const DNS: JsonObject = {
  to: [
    {
      namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'kube-system' } },
      pod_selector: { match_labels: { 'k8s-app': 'kube-dns' } },
    },
    { ip_block: { cidr: '169.254.20.10/32' } },
  ],
  ports: [
    { port: '53', protocol: 'UDP' },
    { port: '53', protocol: 'TCP' },
  ],
};
const POD_IDENTITY: JsonObject = {
  to: [{ ip_block: { cidr: '169.254.170.23/32' } }, { ip_block: { cidr: 'fd00:ec2::23/128' } }],
  ports: [{ port: '80', protocol: 'TCP' }],
};

const serviceOf = (name: string): JsonObject => ({
  namespace_selector: { match_labels: { 'roadbed.dev/environment': 'prod' } },
  pod_selector: { match_labels: { 'app.kubernetes.io/name': name } },
});

const specOf = (stack: SynthesizedDocument, id: string): Json | undefined =>
  stack.resource('kubernetes_network_policy_v1', id).spec;

function ingressOf(more: Partial<PavedServiceProps>): JsonObject[] {
  return objectsAt(specOf(synthService(more), 'Allow'), 'ingress');
}

function egressOf(more: Partial<PavedServiceProps>, facts = FACTS): JsonObject[] {
  return objectsAt(specOf(synthService(more, { facts }), 'Egress'), 'egress');
}

it('lets nobody in when nobody is declared', () => {
  expect(specOf(synthService(), 'Allow')).toEqual({ pod_selector: SELECTOR, policy_types: ['Ingress'] });
});

it('lets only declared callers in, and only to the port that the container listens on', () => {
  const callers = [Caller.service('web'), Caller.namespace('ingress-nginx')];
  const namespace = { namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'ingress-nginx' } } };
  expect(ingressOf({ callers, port: 9090 })).toEqual([
    { from: [serviceOf('web'), namespace], ports: [{ port: '9090', protocol: 'TCP' }] },
  ]);
});

it('reaches nothing but DNS and its identity endpoint when it declares no dependency', () => {
  expect(egressOf({})).toEqual([DNS, POD_IDENTITY]);
});

it('reaches its declared dependencies, in whatever namespace of the environment they are', () => {
  const dependencies = [Dependency.service('orders'), Dependency.service('ledger')];
  const calls = [{ to: [serviceOf('orders')] }, { to: [serviceOf('ledger')] }];
  expect(egressOf({ dependencies })).toEqual([DNS, POD_IDENTITY, ...calls]);
});

it('reaches the DNS servers that the facts state beside the pods of the cluster', () => {
  const facts = { ...FACTS, dnsRanges: ['169.254.169.253/32'] };
  expect(egressOf({}, facts)[0]).toEqual({
    ...DNS,
    to: [...objectsAt(DNS, 'to'), { ip_block: { cidr: '169.254.169.253/32' } }],
  });
});

it('reaches AWS STS where its identity comes by IRSA, and no agent', () => {
  const sts = { to: [{ ip_block: { cidr: '10.30.0.0/24' } }], ports: [{ port: '443', protocol: 'TCP' }] };
  expect(egressOf({}, IRSA)).toEqual([DNS, sts]);
});

it('selects exactly its own pods', () => {
  const stack = synthService();
  const pods = stack.resource('kubernetes_deployment_v1');
  expect(at(pods, 'spec.template.metadata.labels')).toMatchObject(SELECTOR.match_labels);
  expect(specOf(stack, 'Egress')).toMatchObject({ pod_selector: SELECTOR, policy_types: ['Egress'] });
});
