import fc from 'fast-check';
import {
  Caller,
  Cpu,
  DataClassification,
  Dependency,
  Duration,
  OnCall,
  PavedServiceProps,
  Percent,
  Size,
  Stage,
  Tier,
} from 'roadbed';
import { JsonObject } from '../../golden/terraform-document';
import { at, objectAt, objectsAt, stringsIn } from '../../support/json';
import { illegalLabels } from '../../support/legal-labels';
import { restrictedViolations } from '../../support/pod-security';
import { FACTS, IRSA, SynthesizedDocument } from '../../support/synth';
import { IMAGE, synthService } from './services';

const RUNS = 25;

const name = fc.stringMatching(/^[a-z]([a-z0-9-]{0,20}[a-z0-9])?$/);
const label = fc.stringMatching(/^x[a-z0-9-]{0,40}[a-z0-9]$/);
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const range = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }));

/** Anything that a service may say of itself. */
const services: fc.Arbitrary<PavedServiceProps> = fc.record({
  owner: fc.record({
    team: name.map((team) => `team-${team}`),
    runbook: fc.webPath().map((path) => `https://runbooks.acme.example/${path.replace(/[^a-z0-9/]/gi, '')}`),
    onCall: fc.constant(OnCall.slack({ page: 'payments' })),
    costCentre: optional(fc.stringMatching(/^[A-Z0-9]{1,8}(-[A-Z0-9]{1,8})?$/)),
    dataClassification: optional(fc.constantFrom(...Object.values(DataClassification))),
  }),
  tier: fc.constantFrom(Tier.MISSION_CRITICAL, Tier.BUSINESS_CRITICAL, Tier.OPERATIONAL, Tier.ADMINISTRATIVE),
  image: fc.constant(IMAGE),
  port: fc.integer({ min: 1024, max: 65535 }),
  dependencies: fc.array(
    name.map((service) => Dependency.service(service)),
    { maxLength: 4 },
  ),
  callers: fc.array(
    fc.oneof(
      name.map((service) => Caller.service(service)),
      name.map((space) => Caller.namespace(space)),
    ),
    { maxLength: 4 },
  ),
  healthPath: optional(fc.stringMatching(/^\/[a-z0-9/._-]{0,40}$/)),
  config: optional(
    fc.dictionary(fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,20}$/), fc.string({ unit: 'grapheme' }), { maxKeys: 5 }),
  ),
  cpu: optional(fc.integer({ min: 1, max: 8000 }).map((millis) => Cpu.millis(millis))),
  memory: optional(fc.integer({ min: 1, max: 16384 }).map((mebibytes) => Size.mebibytes(mebibytes))),
  scaling: optional(
    fc.record({ bounds: range, target: fc.integer({ min: 1, max: 100 }) }).map(({ bounds: [min, more], target }) => ({
      min,
      max: min + more,
      cpuTarget: Percent.of(target),
    })),
  ),
  gracePeriod: optional(fc.integer({ min: 1, max: 3600 }).map((seconds) => Duration.seconds(seconds))),
  user: optional(fc.integer({ min: 1, max: 2 ** 31 - 1 })),
  labels: optional(fc.dictionary(label, label, { maxKeys: 10 })),
  version: optional(fc.constantFrom('1.0', '2.0-preview')),
});

const places = fc.record({ stage: fc.constantFrom(...Object.values(Stage)), facts: fc.constantFrom(FACTS, IRSA) });

it('whatever it says, is admitted by its namespace, labelled legally, open to nobody undeclared, and allowed nothing by a star', () => {
  fc.assert(
    fc.property(services, places, (props, where) => {
      const stack = synthService(props, where);
      expect(restrictedViolations(podOf(stack))).toEqual([]);
      expect(illegalLabels(stack.document)).toEqual([]);
      expect(networkOf(stack).filter((text) => /^(0\.0\.0\.0|::)\/0$/.test(text))).toEqual([]);
      expect(peersOf(stack).filter((peer) => !namesSomebody(peer))).toEqual([]);
      expect(trustOf(stack).filter((text) => text.includes('*'))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

function podOf(stack: SynthesizedDocument): JsonObject {
  return objectAt(stack.resource('kubernetes_deployment_v1'), 'spec.template.spec');
}

function networkOf(stack: SynthesizedDocument): string[] {
  return stringsIn(objectAt(stack.document, 'resource.kubernetes_network_policy_v1'));
}

/** Everything at the other end of a rule; a rule without any would be for everybody. */
function peersOf(stack: SynthesizedDocument): JsonObject[] {
  const policies = Object.values(objectAt(stack.document, 'resource.kubernetes_network_policy_v1'));
  const rules = policies.flatMap((policy) => [
    ...objectsAt(policy, 'spec.ingress'),
    ...objectsAt(policy, 'spec.egress'),
  ]);
  return rules.flatMap((rule) => {
    const peers = [...objectsAt(rule, 'from'), ...objectsAt(rule, 'to')];
    return peers.length === 0 ? [rule] : peers;
  });
}

function namesSomebody(peer: JsonObject): boolean {
  const selectors = ['namespace_selector', 'pod_selector'].filter((selector) => peer[selector] !== undefined);
  if (selectors.length === 0) return at(peer, 'ip_block.cidr') !== undefined;
  return selectors.every((selector) =>
    Object.values(objectAt(peer, `${selector}.match_labels`)).some((value) => value !== ''),
  );
}

function trustOf(stack: SynthesizedDocument): string[] {
  return stringsIn(JSON.parse(String(stack.resource('aws_iam_role').assume_role_policy)) as JsonObject);
}
