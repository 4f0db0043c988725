import {
  Environment,
  EnvironmentFacts,
  EnvironmentStack,
  KubernetesFacts,
  PavedService,
  PavedServiceProps,
  PlatformProps,
  SecretStore,
  Stage,
  Telemetry,
} from 'roadbed';
import { eks, FACTS, SynthesizedApp, SynthesizedDocument, TestApp } from '../../support/synth';
import { requiredBy, SMALLEST } from './services';

/** What is true of a cluster in which services may depend on everything. */
export const CLOUD_FACTS: KubernetesFacts = {
  ...FACTS,
  endpointRanges: ['10.40.0.0/16'],
  customResources: ['externalsecrets.external-secrets.io/v1'],
};

export type CloudName = 'EKS' | 'GKE';
export const CLOUDS: readonly CloudName[] = ['EKS', 'GKE'];

export interface InCloud {
  readonly test: TestApp;
  readonly environment: Environment;
  readonly service: PavedService;
  /** The states of the workload and of its data. */
  synth(): { readonly app: SynthesizedApp; readonly workload: SynthesizedDocument; readonly data: SynthesizedDocument };
}

/** One service named `checkout` in a stack of its own, on one of the clouds. */
export function buildIn(
  cloud: CloudName,
  props: Partial<PavedServiceProps>,
  more: { readonly facts?: KubernetesFacts; readonly platform?: Partial<PlatformProps>; readonly stage?: Stage } = {},
): InCloud {
  const { facts = CLOUD_FACTS, platform, stage = Stage.PROD } = more;
  const environment = cloud === 'EKS' ? eks(stage, facts) : gkeAt(stage, facts);
  const required = requiredBy(props.tier, stage);
  const test = new TestApp({
    environments: [environment],
    telemetry: required.slos === undefined ? [] : [Telemetry.datadog()],
    services: { secretStore: SecretStore.secretManager('cloud-secrets') },
    ...platform,
  });
  const stack = new EnvironmentStack(test.app, 'checkout-prod', { environment });
  const service = new PavedService(stack, 'checkout', { ...SMALLEST, ...required, ...props });
  const synth = (): ReturnType<InCloud['synth']> => {
    const app = test.synth();
    return { app, workload: app.stack('checkout-prod'), data: app.stack('checkout-prod-data') };
  };
  return { test, environment, service, synth };
}

function gkeAt(stage: Stage, kubernetes: KubernetesFacts): Environment {
  const place = { project: 'acme-prod-de', region: 'europe-west3', cluster: 'main' };
  return Environment.gke(stage, { stage, ...place, facts: EnvironmentFacts.of({ kubernetes }) });
}
