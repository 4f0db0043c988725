import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DataClassification,
  Dependency,
  EnvironmentStack,
  Money,
  OnCall,
  PavedService,
  Slo,
  Stage,
  Telemetry,
  Tier,
} from 'roadbed';
import { parseAllDocuments } from 'yaml';
import { ServiceEntry } from '../../src/core/catalogue';
import { backstageArtifacts, catalogInfo } from '../../src/evidence/backstage/catalog-info';
import { SMALLEST } from '../constructs/paved-service/services';
import { TestApp } from '../support/synth';

interface Entity {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly annotations?: Record<string, string>;
    readonly tags?: string[];
    readonly links?: { readonly url: string }[];
  };
  readonly spec: Record<string, string | string[]>;
}

const entitiesIn = (yaml: string): Entity[] => parseAllDocuments(yaml).map((document) => document.toJS() as Entity);

const ENTRY: ServiceEntry = {
  kind: 'service',
  path: 'checkout-prod/checkout',
  environment: 'prod',
  stage: Stage.PROD,
  service: 'checkout',
  team: 'payments',
  tier: Tier.MISSION_CRITICAL,
  dataClassification: DataClassification.INTERNAL,
  construct: 'PavedService@1.0',
};

/**
 * Backstage, "Descriptor Format of Catalog Entities" (common metadata, substitutions in spec) and catalog-model's
 * KubernetesValidatorFunctions: the forms that the catalogue refuses an entity for.
 */
const NAME = /^(?=.{1,63}$)[A-Za-z0-9]+([-_.]+[A-Za-z0-9]+)*$/;
const ANNOTATION = /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?\/)?(?=.{1,63}$)[A-Za-z0-9]+([-_.]+[A-Za-z0-9]+)*$/;
const TAG = /^(?=.{1,63}$)[a-z0-9+#]+(-[a-z0-9+#]+)*$/;
const REFERENCE = /^(component|resource|group):[A-Za-z0-9._-]{1,63}$/;

function faultsOf({ apiVersion, kind, metadata, spec }: Entity): string[] {
  const required = { Component: ['type', 'lifecycle', 'owner'], Resource: ['type', 'owner'] }[kind] ?? ['known kind'];
  const references = [spec.owner ?? '', spec.dependsOn ?? []].flat();
  return [
    ...(apiVersion === 'backstage.io/v1alpha1' ? [] : [apiVersion]),
    ...required.filter((field) => typeof spec[field] !== 'string' || spec[field] === ''),
    ...[metadata.name].filter((name) => !NAME.test(name)),
    ...Object.keys(metadata.annotations ?? {}).filter((key) => !ANNOTATION.test(key)),
    ...Object.values(metadata.annotations ?? {}).filter((value) => typeof value !== 'string'),
    ...(metadata.tags ?? []).filter((tag) => !TAG.test(tag)),
    ...(metadata.links ?? []).map(({ url }) => url).filter((url) => !URL.canParse(url)),
    ...references.filter((reference) => !REFERENCE.test(reference)),
  ];
}

test('a service of several environments is one component, told by production', () => {
  const test = new TestApp({
    onCall: OnCall.pagerDuty({ page: 'acme-primary' }),
    telemetry: [Telemetry.datadog()],
    errorBudgetPolicyUrl: 'https://slo.acme.example/policies',
  });
  for (const environment of test.platform.environments) {
    const stack = new EnvironmentStack(test.app, `checkout-${environment.name}`, { environment });
    new PavedService(stack, 'checkout', {
      ...SMALLEST,
      owner: { team: 'payments', runbook: 'https://runbooks.acme.example/checkout' },
      dependencies: [Dependency.service('orders'), Dependency.service('ledger')],
      slos: [Slo.availability(99.9)],
      budget: Money.eur(900),
      system: 'shop',
      environments: { dev: { slos: [Slo.availability(99)] } },
    });
  }
  test.synth();
  const text = readFileSync(join(test.app.outdir, 'artifacts/backstage/checkout/catalog-info.yaml'), 'utf8');
  expect(text).toMatchInlineSnapshot(`
    "# Written by Roadbed from the definition of the service; a change made here is lost.
    apiVersion: backstage.io/v1alpha1
    kind: Component
    metadata:
      name: checkout
      annotations:
        backstage.io/kubernetes-label-selector: app.kubernetes.io/name=checkout
        backstage.io/kubernetes-namespace: payments
        roadbed.dev/environments: prod, staging, dev
        roadbed.dev/data-classification: internal
        roadbed.dev/runbook: https://runbooks.acme.example/checkout
        roadbed.dev/on-call: pagerduty:acme-primary
        roadbed.dev/slos: availability 99.9 % over 30 days
        roadbed.dev/monthly-budget: 900.00 EUR
      tags:
        - tier-2
      links:
        - url: https://runbooks.acme.example/checkout
          title: Runbook
          type: runbook
        - url: https://slo.acme.example/policies/prod/checkout.md
          title: Error-budget policy
          type: error-budget-policy
    spec:
      type: service
      lifecycle: production
      owner: group:payments
      system: shop
      dependsOn:
        - component:ledger
        - component:orders
    "
  `);
  expect(entitiesIn(text).flatMap(faultsOf)).toEqual([]);
});

test('a service outside of production is experimental', () => {
  const [component] = entitiesIn(catalogInfo([{ ...ENTRY, environment: 'dev', stage: Stage.DEV }], []));
  expect(component?.spec).toEqual({ type: 'service', lifecycle: 'experimental', owner: 'group:payments' });
});

test('what a service keeps is a resource of the catalogue; what lies outside of the organisation is none', () => {
  const dependencies = [
    { kind: 'postgres', name: 'orders' },
    { kind: 'external', name: 'stripe' },
    { kind: 'service', name: 'ledger' },
  ];
  const [component, ...resources] = entitiesIn(catalogInfo([{ ...ENTRY, dependencies, system: 'shop' }], []));
  expect(component?.spec.dependsOn).toEqual(['component:ledger', 'resource:checkout-orders']);
  expect(resources.map(({ kind, metadata, spec }) => ({ kind, name: metadata.name, spec }))).toEqual([
    { kind: 'Resource', name: 'checkout-orders', spec: { type: 'postgres', owner: 'group:payments', system: 'shop' } },
  ]);
  expect(
    [component, ...resources].flatMap((entity) => (entity === undefined ? ['nothing'] : faultsOf(entity))),
  ).toEqual([]);
});

test('names are legal however long those of a service and of what it keeps are', () => {
  const [service, name] = ['s'.repeat(63), 'd'.repeat(63)];
  const entry = { ...ENTRY, service, dependencies: [{ kind: 'bucket', name }] };
  const entities = entitiesIn(catalogInfo([entry], []));
  expect(entities.flatMap(faultsOf)).toEqual([]);
  expect(entities[0]?.spec.dependsOn).toEqual([`resource:${entities[1]?.metadata.name}`]);
});

test('each service of the catalogue has a file of its own', () => {
  const paths = backstageArtifacts([ENTRY, { ...ENTRY, environment: 'dev' }, { ...ENTRY, service: 'web' }]).map(
    ({ path }) => path,
  );
  expect(paths).toEqual(['backstage/checkout/catalog-info.yaml', 'backstage/web/catalog-info.yaml']);
});
