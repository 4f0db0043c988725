import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  EnvironmentStack,
  KubernetesFacts,
  NetworkPolicyEngine,
  PavedService,
  PavedServiceProps,
  PlatformProps,
  Stage,
} from 'roadbed';
import { RoadbedError } from '../../../../src/core/validation';
import { JsonObject } from '../../../golden/terraform-document';
import { objectsAt } from '../../../support/json';
import { eks, FACTS, SynthesizedDocument, TestApp } from '../../../support/synth';
import { SMALLEST } from '../services';

export const CILIUM: KubernetesFacts = {
  ...FACTS,
  networkPolicyEngine: NetworkPolicyEngine.CILIUM,
  customResources: ['ciliumnetworkpolicies.cilium.io/v2'],
};
export const GKE: KubernetesFacts = {
  ...FACTS,
  networkPolicyEngine: NetworkPolicyEngine.GKE_DATAPLANE_V2,
  customResources: ['fqdnnetworkpolicies.networking.gke.io/v1alpha1'],
};

export interface Where {
  readonly facts?: KubernetesFacts;
  readonly services?: PlatformProps['services'];
}

/** Services of team payments, each in a state of its own in production. */
export class NetworkApp {
  public readonly test: TestApp;

  constructor({ facts = FACTS, services }: Where = {}) {
    this.test = new TestApp({ environments: [eks(Stage.DEV, facts), eks(Stage.PROD, facts)], services });
  }

  public add(name: string, props: Partial<PavedServiceProps> = {}, environment = 'prod'): PavedService {
    const stack = new EnvironmentStack(this.test.app, `${name}-${environment}`, {
      environment: this.test.environment(environment),
    });
    return new PavedService(stack, name, { ...SMALLEST, ...props });
  }

  public synth(): { stack(name: string): SynthesizedDocument; catalogue(kind: string): JsonObject[] } {
    const synthesized = this.test.synth();
    const text = readFileSync(join(this.test.app.outdir, 'evidence/catalogue.json'), 'utf8');
    const catalogue = JSON.parse(text) as JsonObject;
    return {
      stack: (name) => synthesized.stack(name),
      catalogue: (kind) => objectsAt(catalogue, `entries.${kind}`),
    };
  }
}

/** The Terraform of one service, named checkout. */
export function checkout(props: Partial<PavedServiceProps>, where: Where = {}): SynthesizedDocument {
  const app = new NetworkApp(where);
  app.add('checkout', props);
  return app.synth().stack('checkout-prod');
}

/** What an error lists; nothing when nothing is thrown. */
export function problemsOf(work: () => unknown): readonly (readonly [message: string, fix?: string])[] {
  try {
    work();
  } catch (error) {
    if (!(error instanceof RoadbedError)) throw error;
    return error.problems.map(({ message, fix }) => (fix === undefined ? [message] : [message, fix]));
  }
  return [];
}
