import '../../../../src/offline/matchers/jest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { JsonObject } from '../../../golden/terraform-document';
import { describeWithTerraform } from '../../../offline/run/terraform-at-hand';
import { at, objectAt, objectsAt } from '../../../support/json';
import { publishedProblems, withPublished } from '../../../support/published-schemas';
import { SynthesizedApp, SynthesizedDocument } from '../../../support/synth';
import { containerOf } from '../workload/built';
import { anyFleet, appOf, Fleet } from './fleet';
import { violationsOf } from './violations';

/**
 * How many services, of which five are built and planned together, and which: the same ones at every run, unless another
 * seed is given.
 */
const SERVICES = Number(process.env.ROADBED_ANY_SERVICES ?? 20);
const TOGETHER = 5;
/** How many of them Terraform plans: a third of a second a state. */
const PLANNED = Number(process.env.ROADBED_ANY_PLANNED ?? SERVICES);
const runs = {
  numRuns: Math.ceil(SERVICES / TOGETHER),
  seed: Number(process.env.ROADBED_ANY_SEED ?? 1),
  endOnFailure: true,
};

/** Every custom object that was made, once. */
const everyObject = new Map<string, JsonObject>();

// Half a second a service, and more where all processors are busy.
jest.setTimeout(60_000 + SERVICES * 2_000);

it('whatever a service says of itself, wherever it runs, everything holds that holds for every service', () => {
  fc.assert(
    fc.property(anyFleet(TOGETHER), (fleet) => {
      const { app, outdir } = synthesized(fleet);
      const objects = customObjects(app, outdir);
      for (const object of objects) everyObject.set(JSON.stringify(object), object);
      const secrets = secretsOf(objects);
      for (const state of statesOf(outdir)) {
        const broken = Object.entries(violationsOf(app.stack(state), secrets)).filter(([, found]) => found.length > 0);
        expect([state, ...broken]).toEqual([state]);
      }
    }),
    runs,
  );
});

it('whatever a service says of itself, its custom objects are valid by the schemas that are published for them', () => {
  const objects = [...everyObject.values()];
  expect(new Set(objects.map(({ kind }) => kind)).size).toBeGreaterThan(2);
  expect(publishedProblems(withPublished(objects))).toEqual([]);
});

it('whatever a service says of itself, the same words make the same bytes, and its configuration arrives as it was written', () => {
  fc.assert(
    fc.property(anyFleet(1), (fleet) => {
      const [first, second] = [synthesized(fleet), synthesized(fleet)];
      for (const state of statesOf(first.outdir)) {
        expect(second.app.stack(state).text).toBe(first.app.stack(state).text);
      }
      const [asked] = fleet.services;
      const here = { ...asked?.config, ...asked?.environments?.[fleet.place.stage]?.config };
      expect(configOf(first.app.stack('svc0'))).toMatchObject(here);
    }),
    { ...runs, numRuns: Math.ceil(runs.numRuns / 4) },
  );
});

describeWithTerraform('whatever a service says of itself', () => {
  it('is planned by Terraform', async () => {
    await fc.assert(
      fc.asyncProperty(anyFleet(TOGETHER), async (fleet) => {
        await expect(appOf(fleet).app).toPlan();
      }),
      { ...runs, numRuns: Math.ceil(PLANNED / TOGETHER) },
    );
  });
});

function synthesized(fleet: Fleet): { readonly app: SynthesizedApp; readonly outdir: string } {
  const test = appOf(fleet);
  return { app: test.synth(), outdir: test.app.outdir };
}

function statesOf(outdir: string): string[] {
  return readdirSync(join(outdir, 'stacks'));
}

/** What the container reads, with what Terraform would unescape. */
function configOf(state: SynthesizedDocument): Record<string, string> {
  const names = objectsAt(containerOf(state, 'svc0'), 'env_from').map((from) =>
    String(at(from, 'config_map_ref.name')),
  );
  const maps = Object.entries(objectAt(state.document, 'resource.kubernetes_config_map_v1')).filter(([id, body]) =>
    names.some((name) => name.includes(`.${id}.`) || name === at(body, 'metadata.name')),
  );
  return Object.fromEntries(
    maps.flatMap(([, body]) =>
      Object.entries(objectAt(body, 'data')).map(([key, value]) => [
        key,
        String(value).replaceAll('$${', '${').replaceAll('%%{', '%{'),
      ]),
    ),
  );
}

/** The secrets that External Secrets makes, whichever way it is told of them. */
/** What is handed to Terraform as a manifest, and what the bundle holds for Argo CD or Flux. */
function customObjects(app: SynthesizedApp, outdir: string): JsonObject[] {
  const manifests = statesOf(outdir).flatMap((state) =>
    Object.values(objectAt(app.stack(state).document, 'resource.kubernetes_manifest')).map((body) =>
      objectAt(body, 'manifest'),
    ),
  );
  const bundle = readdirSync(outdir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /gitops.*\.yaml$/.test(file))
    .map((file) => parse(readFileSync(join(outdir, file), 'utf8')) as JsonObject);
  return [...manifests, ...bundle];
}

/** The Secrets that External Secrets makes. */
function secretsOf(objects: readonly JsonObject[]): string[] {
  return objects
    .filter(({ kind }) => kind === 'ExternalSecret')
    .map((object) => String(at(object, 'spec.target.name') ?? at(object, 'metadata.name')));
}
