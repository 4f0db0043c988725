import fc from 'fast-check';
import {
  Caller,
  DataClassification,
  Duration,
  Exposure,
  Money,
  OnCall,
  PavedServiceProps,
  Slo,
  Stage,
  Tier,
} from 'roadbed';
import { IMAGE } from '../services';
import { anyDependencies, range } from './any-dependencies';
import { GATEWAY_RANGE, Place } from './any-place';
import { anyWorkload } from './any-workload';
import { optional, word } from './optional';

const label = fc.stringMatching(/^x[a-z0-9-]{0,40}[a-z0-9]$/);
const TIERS = [Tier.MISSION_CRITICAL, Tier.BUSINESS_CRITICAL, Tier.OPERATIONAL, Tier.ADMINISTRATIVE];

const owner = fc.record({
  team: fc.constant('payments'),
  runbook: fc.stringMatching(/^[a-z]{1,10}$/).map((page) => `https://runbooks.acme.example/${page}`),
  onCall: fc.constantFrom(OnCall.slack({ page: 'payments' }), OnCall.pagerDuty({ page: 'first', ticket: 'tickets' })),
  costCentre: optional(fc.stringMatching(/^[A-Z0-9]{1,8}(-[A-Z0-9]{1,8})?$/)),
  dataClassification: optional(fc.constantFrom(...Object.values(DataClassification))),
});
const callers = fc.array(
  fc.oneof(
    word.map((name) => Caller.service(name)),
    word.map((name) => Caller.namespace(name)),
  ),
  { maxLength: 3 },
);
const ranges = fc.uniqueArray(range, { maxLength: 3 }).map((more) => [GATEWAY_RANGE, ...more]);
/** A host is one service's. */
const host = fc.integer({ min: 0, max: 2 ** 31 }).map((number) => `shop-${number}.acme.example`);
const exposure = fc
  .tuple(fc.constantFrom('internet' as const, 'internal' as const), host, ranges)
  .map(([reach, name, from]) => Exposure[reach]({ host: name, from }));
const slos = fc.subarray([Slo.availability(99.9), Slo.latency(99, Duration.millis(250))], { minLength: 1 });

/** What only those may say that take requests. */
const served: fc.Arbitrary<Partial<PavedServiceProps>> = fc.record({
  callers,
  expose: optional(exposure),
  slos: optional(slos),
});

const operations: fc.Arbitrary<Partial<PavedServiceProps>> = fc.record({
  budget: optional(fc.integer({ min: 1, max: 100_000 }).map((amount) => Money.eur(amount))),
  system: optional(word),
  metricsPort: optional(fc.integer({ min: 1024, max: 65_535 })),
  labels: optional(fc.dictionary(label, label, { maxKeys: 8 })),
  version: optional(fc.constantFrom('1.0', '2.0-preview')),
});

/** Anything that a service may say of itself in a place. */
export function anyService({ stage, services }: Place): fc.Arbitrary<PavedServiceProps> {
  return anyDependencies(services.secretStore?._settings.isVault === false)
    .chain((dependencies) =>
      fc.record({
        owner,
        tier: fc.constantFrom(...TIERS),
        workload: anyWorkload(dependencies),
        served,
        operations,
        other: optional(anyWorkload(dependencies)),
        dependencies: fc.constant(dependencies),
      }),
    )
    .map(({ owner: of, tier, workload, served: asked, operations: told, other, dependencies }) => {
      const kind = workload.kind?.name;
      const isCritical = stage === Stage.PROD && (tier === Tier.MISSION_CRITICAL || tier === Tier.BUSINESS_CRITICAL);
      // Objectives of tier 0 and 1 are policy in production, and those of requests are for those who take some.
      const promised = asked.slos ?? (isCritical ? [Slo.availability(99.9)] : undefined);
      const runs = kind === 'web' || kind === 'worker';
      const { metricsPort, ...rest } = told;
      return {
        image: IMAGE,
        owner: of,
        tier: isCritical && kind !== 'web' ? Tier.OPERATIONAL : tier,
        dependencies,
        ...workload,
        ...(kind === 'web' && { ...asked, slos: promised }),
        ...rest,
        ...(runs && { metricsPort }),
        ...(other !== undefined && { environments: { [stage]: differences(other) } }),
      };
    });
}

/** What of another service may be other in an environment. */
function differences({ config, cpu, memory, gracePeriod }: Partial<PavedServiceProps>): object {
  return {
    ...(config && { config }),
    ...(cpu && { cpu }),
    ...(memory && { memory }),
    ...(gracePeriod && { gracePeriod }),
  };
}
