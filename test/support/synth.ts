import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  EksWorkloadIdentity,
  Environment,
  EnvironmentFacts,
  KubernetesAuthentication,
  KubernetesFacts,
  NetworkPolicyEngine,
  Platform,
  PlatformProps,
  RoadbedApp,
  Stage,
  StateBackend,
} from 'roadbed';
import { addressedBodies, isObject, JsonObject } from '../golden/terraform-document';
import { at, objectAt } from './json';

const region = 'eu-west-1';

/** What is true of every test cluster that a test says nothing else of. */
export const FACTS: KubernetesFacts = {
  version: '1.33',
  authentication: KubernetesAuthentication.EXEC,
  networkPolicyEngine: NetworkPolicyEngine.VPC_CNI,
};

export const IRSA: KubernetesFacts = {
  ...FACTS,
  workloadIdentity: EksWorkloadIdentity.IRSA,
  oidcIssuer: 'https://oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF',
  stsRanges: ['10.30.0.0/24'],
};

export function facts(kubernetes: KubernetesFacts = FACTS): EnvironmentFacts {
  return EnvironmentFacts.of({ kubernetes });
}

export function eks(stage: Stage, kubernetes: KubernetesFacts = FACTS, more: { baseline?: string } = {}): Environment {
  const account = { [Stage.DEV]: '111111111111', [Stage.STAGING]: '222222222222', [Stage.PROD]: '333333333333' }[stage];
  return Environment.eks(stage, { stage, account, region, cluster: stage, facts: facts(kubernetes), ...more });
}

export function gke(name: string, kubernetes: KubernetesFacts = FACTS): Environment {
  const project = 'acme-prod-de';
  return Environment.gke(name, {
    stage: Stage.PROD,
    project,
    region: 'europe-west3',
    cluster: 'main',
    facts: facts(kubernetes),
  });
}

const directories: string[] = [];
afterAll(() => directories.splice(0).forEach((directory) => rmSync(directory, { recursive: true })));

/** A directory of its own, removed when the tests of the file are over. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'roadbed-test-'));
  directories.push(directory);
  return directory;
}

/** An app with a platform of dev, staging and prod, or whatever the test says instead. */
export class TestApp {
  public readonly app = new RoadbedApp({ outdir: temporaryDirectory() });
  public readonly platform: Platform;

  constructor(props: Partial<PlatformProps> = {}) {
    this.platform = new Platform(this.app, 'platform', {
      organization: 'acme',
      baseline: '2026.11',
      environments: [eks(Stage.DEV), eks(Stage.STAGING), eks(Stage.PROD)],
      backend: StateBackend.local(),
      ...props,
    });
  }

  public environment(name: string): Environment {
    return this.platform.environment(name);
  }

  public synth(): SynthesizedApp {
    this.app.synth();
    return new SynthesizedApp(this.app.outdir);
  }
}

/** What an app wrote. */
export class SynthesizedApp {
  constructor(private readonly outdir: string) {}

  public stack(name: string): SynthesizedDocument {
    return new SynthesizedDocument(readFileSync(join(this.outdir, 'stacks', name, 'cdk.tf.json'), 'utf8'));
  }

  /** A document of the evidence. */
  public evidence(name: string): JsonObject {
    return JSON.parse(readFileSync(join(this.outdir, 'evidence', name), 'utf8')) as JsonObject;
  }

  /** What the manifest says of a stack. */
  public manifest(name: string): JsonObject {
    const manifest = JSON.parse(readFileSync(join(this.outdir, 'manifest.json'), 'utf8')) as JsonObject;
    return objectAt(objectAt(manifest, 'stacks')[name], '');
  }
}

/** The Terraform of one stack. */
export class SynthesizedDocument {
  public readonly document: JsonObject;

  constructor(public readonly text: string) {
    this.document = JSON.parse(text) as JsonObject;
  }

  /** The one resource of a type; `id`, its construct's, tells it from others. */
  public resource(type: string, id?: string): JsonObject {
    return this.one('resource', type, id);
  }

  /** The one data source of a type. */
  public data(type: string, id?: string): JsonObject {
    return this.one('data', type, id);
  }

  public provider(name: string): JsonObject {
    return objectAt(this.document, `provider.${name}`);
  }

  /** Every resource, by address. */
  public get resources(): readonly (readonly [address: string, body: JsonObject])[] {
    const bodies = addressedBodies('resource', this.document.resource ?? {}) ?? [];
    return bodies.flatMap(([address, body]) => (isObject(body) ? [[address, body] as const] : []));
  }

  public has(type: string): boolean {
    return at(this.document, `resource.${type}`) !== undefined;
  }

  private one(section: string, type: string, id: string | undefined): JsonObject {
    const bodies = Object.values(objectAt(this.document, `${section}.${type}`)).filter(isObject);
    const found = bodies.filter((body) => id === undefined || constructPath(body).endsWith(`/${id}`));
    const [body] = found;
    if (found.length === 1 && body !== undefined) return body;
    throw new Error(
      `expected one ${section} ${type} ${id ?? ''}, found ${found.map(constructPath).join(', ') || 'none'}`,
    );
  }
}

function constructPath(body: JsonObject): string {
  return String(at(objectAt(body['//'], 'metadata'), 'path'));
}
