import fc from 'fast-check';
import {
  Caller,
  Dependency,
  EntryPoint,
  Exposure,
  Isolation,
  KubernetesFacts,
  ObjectDelivery,
  PavedServiceProps,
  PlatformProps,
} from 'roadbed';
import { JsonObject } from '../../../golden/terraform-document';
import { at, objectAt, objectsAt, stringsIn } from '../../../support/json';
import { illegalLabels } from '../../../support/legal-labels';
import { publishedProblems } from '../../../support/published-schemas';
import { FACTS, SynthesizedDocument } from '../../../support/synth';
import { checkout, CILIUM, GKE, NetworkApp } from './network-apps';

const RUNS = 25;
const name = fc.stringMatching(/^[a-z]([a-z0-9-]{0,20}[a-z0-9])?$/);
const host = fc.stringMatching(/^(\*\.)?[a-z]([a-z0-9-]{0,10}[a-z0-9])?\.[a-z]{2,6}$/);
const octet = fc.integer({ min: 0, max: 255 });
const range = fc
  .tuple(fc.integer({ min: 1, max: 168 }), octet, octet, octet, fc.integer({ min: 8, max: 32 }))
  .map(([a, b, c, d, prefix]) => `${a}.${b}.${c}.${d}/${prefix}`);
const ranges = fc.uniqueArray(range, { minLength: 1, maxLength: 4 });

const external = fc
  .record({
    name,
    hosts: fc.uniqueArray(host, { minLength: 1, maxLength: 3 }),
    ports: fc.uniqueArray(fc.integer({ min: 1, max: 65535 }), { minLength: 1, maxLength: 3 }),
    ranges,
  })
  .map(({ name: called, ...props }) => Dependency.external(called, props));
const service = name.map((called) => Dependency.service(called, 'billing'));
const caller = fc.oneof(
  name.map((called) => Caller.service(called)),
  name.map((called) => Caller.namespace(called)),
);
const exposure = ranges.chain((from) =>
  fc.constantFrom(
    Exposure.internet({ host: 'shop.acme.example', from }),
    Exposure.internal({ host: 'wiki.acme.example', from }),
    Exposure.internal({ host: 'acme.example' }),
  ),
);

const networks: fc.Arbitrary<Partial<PavedServiceProps>> = fc.record({
  dependencies: fc.uniqueArray(fc.oneof(external, service), { maxLength: 4, selector: (each) => each.name }),
  callers: fc.array(caller, { maxLength: 3 }),
  expose: fc.option(exposure, { nil: undefined }),
  version: fc.constantFrom('1.0', '2.0-preview'),
});

const MORE: KubernetesFacts = {
  loadBalancerRanges: ['10.20.0.0/24'],
  otlpEndpoint: 'http://otel-collector.observability.svc.cluster.local:4318',
};
const facts = fc.constantFrom(FACTS, CILIUM, GKE).map((known) => ({ ...known, ...MORE }));
const entryPoint = fc.constantFrom(
  EntryPoint.applicationLoadBalancer({ certificateArn: 'arn:aws:acm:eu-west-1:333333333333:certificate/0b1c2d3e' }),
  EntryPoint.nginxIngress({ namespace: 'ingress', clusterIssuer: 'acme' }),
);
const platforms: fc.Arbitrary<PlatformProps['services']> = fc.record({
  isolation: fc.constantFrom(...Object.values(Isolation)),
  objectDelivery: fc.constantFrom(ObjectDelivery.kubernetesManifest(), ObjectDelivery.flux({ source: 'platform' })),
  exposure: entryPoint.map((way) => ({ domains: ['acme.example'], internet: way, internal: way })),
});

const OPEN = /^(0\.0\.0\.0|::|128\.0\.0\.0)\/[01]$/;

it('whatever a service says of its network, nothing of it is open to everybody', () => {
  fc.assert(
    fc.property(networks, platforms, facts, (props, services, known) => {
      const app = new NetworkApp({ facts: known, services });
      app.add('checkout', props);
      const stack = app.synth().stack('checkout-prod');
      expect(illegalLabels(stack.document)).toEqual([]);
      expect(stringsIn(stack.document).filter((text) => OPEN.test(text))).toEqual([]);
      for (const rule of rulesOf(stack)) expect(peersOf(rule)).not.toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

it('whatever lies outside, what Cilium is told of it is valid by its published schema', () => {
  const dependencies = fc.uniqueArray(external, { minLength: 1, maxLength: 4, selector: (each) => each.name });
  const published = fc.sample(dependencies, RUNS).map((given) => {
    const stack = checkout({ dependencies: given }, { facts: CILIUM });
    const manifest = objectAt(stack.resource('kubernetes_manifest', 'External'), 'manifest');
    return { module: '@kubernetes-models/cilium/cilium.io/v2', object: { ...manifest, kind: String(manifest.kind) } };
  });
  expect(publishedProblems(published)).toEqual([]);
});

/** Every rule of every policy. */
function rulesOf(stack: SynthesizedDocument): JsonObject[] {
  const policies = Object.values(objectAt(stack.document, 'resource.kubernetes_network_policy_v1'));
  return policies.flatMap((policy) => [...objectsAt(policy, 'spec.ingress'), ...objectsAt(policy, 'spec.egress')]);
}

/** Who is at the other end; a rule that names nobody is for everybody. */
function peersOf(rule: JsonObject): JsonObject[] {
  const peers = [...objectsAt(rule, 'from'), ...objectsAt(rule, 'to')];
  return peers.filter((peer) =>
    ['namespace_selector', 'pod_selector', 'ip_block'].some((key) => at(peer, key) !== undefined),
  );
}
