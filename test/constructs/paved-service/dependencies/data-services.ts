import {
  Dependency,
  EnvironmentFacts,
  EnvironmentStack,
  KubernetesFacts,
  Environment,
  NetworkFacts,
  PavedService,
  PavedServiceProps,
  ServiceSettings,
  Stage,
  Telemetry,
} from 'roadbed';
import { Problem, RoadbedError } from '../../../../src/core/validation';
import { FACTS, SynthesizedApp, TestApp } from '../../../support/synth';
import { requiredBy, SMALLEST } from '../services';

export const BOOTSTRAP_IMAGE = `registry.acme.example/platform/bootstrap@sha256:${'ab'.repeat(32)}`;

/** What is true of the network of every environment that a test says nothing else of. */
export const NETWORK: NetworkFacts = {
  vpc: 'vpc-0123456789abcdef0',
  dataSubnets: ['subnet-0aaaaaaaaaaaaaaa1', 'subnet-0aaaaaaaaaaaaaaa2'],
  podSecurityGroups: ['sg-0123456789abcdef0'],
  network: 'projects/acme-network/global/networks/main',
  dataRanges: ['10.40.0.0/20'],
};

/** What is true of the cluster. */
export const KUBERNETES: KubernetesFacts = { ...FACTS, endpointRanges: ['10.41.0.0/24'] };

export const DATA: readonly Dependency[] = [Dependency.postgres('orders'), Dependency.cache('sessions')];

export interface WhereData {
  readonly stage?: Stage;
  readonly network?: NetworkFacts;
  readonly services?: ServiceSettings;
  readonly kubernetes?: KubernetesFacts;
  readonly cloud?: 'aws' | 'google';
}

/** A platform of one environment, on EKS or on GKE. */
export function dataPlatform(
  { stage = Stage.PROD, network = NETWORK, kubernetes = KUBERNETES, services, cloud = 'aws' }: WhereData = {},
  telemetry: Telemetry[] = [],
): TestApp {
  const facts = EnvironmentFacts.of({ kubernetes, network });
  const place = { stage, cluster: 'main', facts };
  const environment =
    cloud === 'aws'
      ? Environment.eks(stage, { ...place, account: '333333333333', region: 'eu-west-1' })
      : Environment.gke(stage, { ...place, project: 'acme-prod-de', region: 'europe-west3' });
  return new TestApp({
    environments: [environment],
    telemetry,
    services: services ?? { databaseBootstrapImage: BOOTSTRAP_IMAGE },
  });
}

/** A service with data, in a stack of its own; its workload is in `checkout-prod`, its data in `checkout-prod-data`. */
export function serviceWithData(more: Partial<PavedServiceProps> = {}, where: WhereData = {}): TestApp {
  const { stage = Stage.PROD } = where;
  const required = requiredBy(more.tier, stage);
  const test = dataPlatform(where, required.slos === undefined ? [] : [Telemetry.datadog()]);
  const stack = new EnvironmentStack(test.app, 'checkout-prod', { environment: test.environment(stage) });
  new PavedService(stack, 'checkout', {
    ...SMALLEST,
    ...required,
    dependencies: [...DATA],
    ...more,
  });
  return test;
}

export function synthWithData(more: Partial<PavedServiceProps> = {}, where: WhereData = {}): SynthesizedApp {
  return serviceWithData(more, where).synth();
}

/** What an error lists; nothing when nothing is thrown. */
export function problemsOf(build: () => unknown): readonly Problem[] {
  try {
    build();
  } catch (error) {
    if (error instanceof RoadbedError) return error.problems;
    throw error;
  }
  return [];
}
