import fc from 'fast-check';
import { Environment, EnvironmentFacts, EnvironmentStack, PavedService, PavedServiceProps } from 'roadbed';
import { TestApp } from '../../../support/synth';
import { NETWORK } from '../dependencies/data-services';
import { anyPlace, Place } from './any-place';
import { anyService } from './any-service';

/** Services of one place, each in a state of its own. */
export interface Fleet {
  readonly place: Place;
  readonly services: readonly PavedServiceProps[];
}

/** So many services at a time, in one place: Terraform starts once for all of them. */
export function anyFleet(services: number): fc.Arbitrary<Fleet> {
  return anyPlace.chain((place) =>
    fc.record({
      place: fc.constant(place),
      services: fc.uniqueArray(anyService(place), {
        minLength: services,
        maxLength: services,
        // A host is one service's.
        selector: ({ expose }) => expose?.host ?? Symbol('no host'),
      }),
    }),
  );
}

/** The app of a fleet, not yet synthesized. */
export function appOf({ place, services }: Fleet): TestApp {
  const facts = EnvironmentFacts.of({ kubernetes: place.kubernetes, network: NETWORK });
  const common = { stage: place.stage, cluster: 'main', facts };
  const environment =
    place.cloud === 'aws'
      ? Environment.eks(place.stage, { ...common, account: '333333333333', region: 'eu-west-1' })
      : Environment.gke(place.stage, { ...common, project: 'acme-prod-de', region: 'europe-west3' });
  const test = new TestApp({ environments: [environment], telemetry: place.telemetry, services: place.services });
  services.forEach((props, index) => {
    const stack = new EnvironmentStack(test.app, `svc${index}`, { environment });
    new PavedService(stack, `svc${index}`, props);
  });
  return test;
}
