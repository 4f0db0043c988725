import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../../src/offline/matchers/jest';
import { parse } from 'yaml';
import { violationsOf } from '../../constructs/paved-service/any/violations';
import { expectGolden } from '../../golden/golden';
import { goldenPath } from '../../golden/golden-file';
import { JsonObject } from '../../golden/terraform-document';
import { describeWithTerraform } from '../../offline/run/terraform-at-hand';
import { at, objectAt } from '../../support/json';
import { SynthesizedApp } from '../../support/synth';
import { synthExample } from '../synth-example';

jest.setTimeout(180_000);

const PLACES = ['ie', 'de'].flatMap((country) => ['dev', 'staging', 'prod'].map((stage) => `${stage}-${country}`));
const STATES = ['orders', 'checkout'].flatMap((name) =>
  PLACES.flatMap((place) => [`${name}-${place}`, `${name}-${place}-data`]),
);

let outdir: string;
let example: SynthesizedApp;
beforeAll(() => {
  outdir = synthExample('service');
  example = new SynthesizedApp(outdir);
});

const read = (file: string): string => readFileSync(join(outdir, file), 'utf8');

it('is a workload and its data for each service, in three stages on each of two clouds', () => {
  const teams = PLACES.map((place) => `team-shop-${place}`);
  expect(readdirSync(join(outdir, 'stacks')).sort()).toEqual([...STATES, ...teams].sort());
});

it.each(STATES)('%s is what its golden file shows', (state) => {
  expectGolden(example.stack(state).document, `${state}.golden.yaml`);
});

it.each([
  ['artifacts/readiness/prod-ie/checkout.md', 'readiness-checkout-prod-ie.golden.txt'],
  ['artifacts/backstage/checkout/catalog-info.yaml', 'catalog-info-checkout.golden.txt'],
  ['evidence/environments.md', 'environments.golden.txt'],
])('%s is what its golden file shows', (file, golden) => {
  expect(read(file)).toEqualGolden(goldenPath(expect.getState().testPath ?? '', golden, '.golden.txt'));
});

it.each(STATES)('in %s holds what holds for every service', (state) => {
  const broken = Object.entries(violationsOf(example.stack(state), secrets())).filter(([, found]) => found.length > 0);
  expect(broken).toEqual([]);
});

it('says the same of itself on both clouds, and names neither', () => {
  const words = ['orders.ts', 'checkout.ts'].map((file) =>
    readFileSync(join(__dirname, '../../../examples/service', file), 'utf8'),
  );
  expect(words.join('\n')).not.toMatch(/\b(aws|gcp|google|eks|gke|arn:|eu-west|europe-west|namespace)\b/i);
});

it('keeps all that must not be lost in its ledger, and nothing else', () => {
  const ledger = parse(readFileSync(join(__dirname, '../../../examples/service/roadbed.ledger.yaml'), 'utf8')) as {
    states: Record<string, { addresses: string[] }>;
  };
  const listed = Object.entries(ledger.states).flatMap(([state, { addresses }]) =>
    addresses.map((address) => [state, address]),
  );
  const kept = ['aws_rds_cluster', 'aws_s3_bucket', 'google_sql_database_instance', 'google_storage_bucket'];
  const states = readdirSync(join(outdir, 'stacks'));
  const made = states.flatMap((state) => example.stack(state).resources.map(([address]) => [state, address]));
  const stateful = made.filter(([, address = '']) => kept.includes(address.split('.')[0] ?? ''));
  expect(stateful.length).toBe(18);
  expect(listed).toEqual(expect.arrayContaining(stateful));
  expect(made).toEqual(expect.arrayContaining(listed));
});

describeWithTerraform('Terraform', () => {
  it('plans every state', async () => {
    await expect(outdir).toPlan();
  });
});

function secrets(): string[] {
  const made = STATES.flatMap((state) =>
    Object.values(objectAt(example.stack(state).document, 'resource.kubernetes_manifest')).map((body) =>
      objectAt(body, 'manifest'),
    ),
  );
  const bundle = readdirSync(join(outdir, 'artifacts/gitops'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /externalsecret-[^/]*\.yaml$/.test(file))
    .map((file) => parse(read(join('artifacts/gitops', file))) as JsonObject);
  return [...made, ...bundle]
    .filter(({ kind }) => kind === 'ExternalSecret')
    .map((object) => String(at(object, 'spec.target.name') ?? at(object, 'metadata.name')));
}
