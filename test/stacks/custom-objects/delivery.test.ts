import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Token } from 'cdktf';
import { Duration, EnvironmentStack, ObjectDelivery, PlatformProps, Stage } from 'roadbed';
import { parse } from 'yaml';
import { RoadbedError } from '../../../src/core/validation';
import { createCustomObject, CustomObject } from '../../../src/stacks/custom-objects/custom-object';
import { JsonObject } from '../../golden/terraform-document';
import { at } from '../../support/json';
import { publishedProblems } from '../../support/published-schemas';
import { eks, TestApp } from '../../support/synth';

const OBJECT: CustomObject = {
  apiVersion: 'keda.sh/v1alpha1',
  kind: 'ScaledObject',
  metadata: {
    name: 'checkout',
    namespace: 'payments',
    labels: {
      'roadbed.dev/environment': 'prod',
      'roadbed.dev/team': 'payments',
      'app.kubernetes.io/name': 'checkout',
    },
  },
  spec: { scaleTargetRef: { name: 'checkout' }, note: '${not terraform} %{if x}' },
};
const ARGO_CD = ObjectDelivery.argoCd({ repository: 'https://git.acme.example/platform/gitops.git', path: 'clusters' });
const FLUX = ObjectDelivery.flux({ source: 'platform', interval: Duration.minutes(5) });

interface Delivered {
  /** What a file below `artifacts/` holds. */
  file(path: string): JsonObject;
  text(path: string): string;
  has(path: string): boolean;
  terraform(name: string): string;
}

function deliver(objects: readonly CustomObject[], services: PlatformProps['services'] = {}): Delivered {
  const test = new TestApp({ environments: [eks(Stage.DEV), eks(Stage.PROD)], services });
  for (const environment of test.platform.environments) {
    const stack = new EnvironmentStack(test.app, `stack-${environment.name}`, { environment });
    const own = { 'roadbed.dev/environment': environment.name };
    objects.forEach((object, index) => {
      const labels = { ...object.metadata.labels, ...own };
      createCustomObject(stack, `Object${index}`, { ...object, metadata: { ...object.metadata, labels } });
    });
  }
  const synthesized = test.synth();
  const pathOf = (path: string): string => join(test.app.outdir, 'artifacts', path);
  const text = (path: string): string => readFileSync(pathOf(path), 'utf8');
  return {
    text,
    file: (path) => parse(text(path)) as JsonObject,
    has: (path) => existsSync(pathOf(path)),
    terraform: (name) => synthesized.stack(name).text,
  };
}

const named = (name: string): CustomObject => ({ ...OBJECT, metadata: { ...OBJECT.metadata, name } });

function problemsOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof RoadbedError ? error.problems : error;
  }
  return [];
}

it('Terraform delivers an object unless the platform says otherwise, and takes no text of it for a template', () => {
  const delivered = deliver([OBJECT]);
  expect(delivered.terraform('stack-prod')).toContain('$${not terraform} %%{if x}');
  expect(delivered.has('gitops')).toBe(false);
});

it('a bundle holds the object as it is, in a folder of its environment, team and service, and Terraform does not', () => {
  const delivered = deliver([OBJECT], { objectDelivery: ARGO_CD });
  expect(delivered.file('gitops/prod/payments/checkout/scaledobject-checkout.yaml')).toEqual(OBJECT);
  expect(delivered.terraform('stack-prod')).not.toContain('ScaledObject');
});

it('one environment can be delivered to in another way than the rest', () => {
  const delivered = deliver([OBJECT], {
    objectDelivery: ARGO_CD,
    environments: { dev: { objectDelivery: ObjectDelivery.kubernetesManifest() } },
  });
  expect([delivered.has('gitops/prod.yaml'), delivered.has('gitops/dev.yaml')]).toEqual([true, false]);
  expect(delivered.terraform('stack-dev')).toContain('kubernetes_manifest');
});

it('Argo CD finds the folder of an environment by an Application beside it, and deletes what left it', () => {
  const application = deliver([OBJECT], { objectDelivery: ARGO_CD }).file('gitops/prod.yaml');
  expect(application).toEqual({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: 'acme-prod', namespace: 'argocd' },
    spec: {
      project: 'default',
      source: {
        repoURL: 'https://git.acme.example/platform/gitops.git',
        targetRevision: 'HEAD',
        path: 'clusters/prod',
        directory: { recurse: true },
      },
      destination: { server: 'https://kubernetes.default.svc' },
      syncPolicy: { automated: { prune: true, selfHeal: true } },
    },
  });
});

it('an Argo CD that serves several clusters knows each by its name', () => {
  const objectDelivery = ObjectDelivery.argoCd({ repository: 'git@git.acme.example:gitops.git', cluster: 'prod-eu' });
  const application = deliver([OBJECT], { objectDelivery }).file('gitops/prod.yaml');
  expect(at(application, 'spec.destination')).toEqual({ name: 'prod-eu' });
});

it('Flux finds the folder by a Kustomization beside it, and each service lists its own files, sorted', () => {
  const delivered = deliver([named('web'), named('api')], { objectDelivery: FLUX });
  expect(at(delivered.file('gitops/prod.yaml'), 'spec')).toEqual({
    interval: '5m',
    path: './gitops/prod',
    prune: true,
    sourceRef: { kind: 'GitRepository', name: 'platform' },
  });
  expect(delivered.file('gitops/prod/payments/checkout/kustomization.yaml')).toEqual({
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: ['scaledobject-api.yaml', 'scaledobject-web.yaml'],
  });
});

it('what finds the folders is valid by the schemas that Argo CD and Flux publish', () => {
  const of = (objectDelivery: ObjectDelivery): { readonly kind: string } => {
    const file = deliver([OBJECT], { objectDelivery }).file('gitops/prod.yaml');
    return { ...file, kind: String(file.kind) };
  };
  expect(
    publishedProblems([
      { module: '@kubernetes-models/argo-cd/argoproj.io/v1alpha1', object: of(ARGO_CD) },
      { module: '@kubernetes-models/flux-cd/kustomize.toolkit.fluxcd.io/v1', object: of(FLUX) },
    ]),
  ).toEqual([]);
});

it('the same app makes the same bundle, to the byte', () => {
  const path = 'gitops/prod/payments/checkout/scaledobject-checkout.yaml';
  const [one, other] = [1, 2].map(() => deliver([OBJECT], { objectDelivery: FLUX }).text(path));
  expect(one).toBe(other);
  expect(one).toMatch(/^# Made by Roadbed/);
});

it('an object in which something is known only after apply is refused, by its kind, its name and the place', () => {
  const test = new TestApp();
  const stack = new EnvironmentStack(test.app, 'stack', { environment: test.environment('prod') });
  const token = Token.asString({ unknown: true });
  const object = { ...OBJECT, spec: { triggers: [{ metadata: { queueURL: `https://${token}` } }] } };
  expect(() => createCustomObject(stack, 'Scaler', object)).toThrow(
    'ScaledObject "Scaler" (stack/Scaler) cannot be delivered',
  );
  expect(problemsOf(() => createCustomObject(stack, 'Scaler', object))).toEqual([
    {
      message:
        'spec.triggers[0].metadata.queueURL must be known at synth, got a token (a value known only after apply)',
      fix: 'an object of a custom resource definition holds literals only; name what it needs in ScaledObject "checkout" by names that are decided at synth',
    },
  ]);
  expect(stack.node.tryFindChild('Scaler')).toBeUndefined();
});

const BRANCH = 'a branch, tag or commit';
it.each<[string, () => unknown, object[]]>([
  [
    'no repository',
    () => ObjectDelivery.argoCd({} as never),
    [{ message: 'repository must be the https or ssh URL of a Git repository, got nothing' }],
  ],
  [
    'a repository over http and a path that climbs',
    () => ObjectDelivery.argoCd({ repository: 'http://git.acme.example/x', path: '../x' }),
    [
      { message: 'repository must be the https or ssh URL of a Git repository, got "http://git.acme.example/x"' },
      {
        message:
          'path must be path parts of letters, digits, hyphens, underscores and dots, joined by slashes, with none at the ends, got "../x"',
      },
    ],
  ],
  [
    'a revision with a space',
    () => ObjectDelivery.argoCd({ repository: 'https://git.acme.example/x', revision: 'the main' }),
    [{ message: `revision must be ${BRANCH}, got "the main"` }],
  ],
  [
    'a prop that Argo CD has and Flux has not',
    () => ObjectDelivery.flux({ source: 'platform', project: 'default' } as never),
    [{ message: 'project is not a known prop', fix: 'known here: source, path, namespace, interval' }],
  ],
  [
    'seconds between two looks of Flux',
    () => ObjectDelivery.flux({ source: 'platform', interval: Duration.seconds(30) }),
    [{ message: 'interval must be whole minutes from 1 minute to 1 day, got 30s' }],
  ],
])('%s is refused', (_what, make, problems) => {
  expect(problemsOf(make)).toEqual(problems);
});
