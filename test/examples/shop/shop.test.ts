import { readdirSync, readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { createColors } from 'picocolors';
import { parse } from 'yaml';
import { readPosture, renderPosture } from '../../../src/cli/posture';
import { expectGolden } from '../../golden/golden';
import { objectAt } from '../../support/json';
import { illegalLabels } from '../../support/legal-labels';
import { restrictedViolations } from '../../support/pod-security';
import { SynthesizedApp } from '../../support/synth';
import { synthExample } from '../synth-example';

const REPOSITORY = join(__dirname, '../../..');
const STATES = ['team-storefront', 'team-payments', 'web', 'api', 'payments'].flatMap((name) =>
  ['dev', 'staging', 'prod'].map((environment) => `${name}-${environment}`),
);
const SERVICES = STATES.filter((state) => !state.startsWith('team-'));

let outdir: string;
let shop: SynthesizedApp;
beforeAll(() => {
  outdir = synthExample('shop');
  shop = new SynthesizedApp(outdir);
});

it('is 15 states', () => {
  expect(readdirSync(join(outdir, 'stacks')).sort()).toEqual([...STATES].sort());
});

it('is as large, and judged, as the README says', () => {
  const readme = readFileSync(join(REPOSITORY, 'README.md'), 'utf8').split('\n');
  const said = (start: string): string[] => readme.filter((line) => line.startsWith(`  ${start}`));
  const made = (state: string): number => shop.stack(state).resources.length;
  const total = STATES.reduce((sum, state) => sum + made(state), 0);
  expect(said('✔ synthesized')).toEqual([expect.stringContaining(` ${STATES.length} states, ${total} resources `)]);

  const posture = readPosture(outdir);
  const verdicts = posture === undefined ? [] : renderPosture(posture, 'cdktf.out', createColors(false));
  expect(said('✔ policies')).toEqual([`  ${verdicts[0]}`]);

  for (const state of ['api-dev', 'api-prod']) {
    expect(said(state)).toEqual([expect.stringMatching(new RegExp(`^  ${state} +${made(state)} +–`))]);
  }
});

it('lists the namespaces of its teams in its ledger, for all that runs is lost with them', () => {
  const ledger = parse(readFileSync(join(REPOSITORY, 'examples/shop/roadbed.ledger.yaml'), 'utf8')) as {
    states: Record<string, { addresses: string[] }>;
  };
  const teams = STATES.filter((state) => state.startsWith('team-')).sort();
  expect(Object.keys(ledger.states)).toEqual(teams);
  expect(Object.values(ledger.states).flatMap(({ addresses }) => addresses)).toEqual(
    teams.map(() => 'kubernetes_namespace_v1.Resource'),
  );
});

it.each(STATES)('%s is what its golden file shows', (state) => {
  expectGolden(shop.stack(state).document, `${state}.golden.yaml`);
});

it.each(SERVICES)('%s runs pods that its namespace admits', (state) => {
  const pod = objectAt(shop.stack(state).resource('kubernetes_deployment_v1'), 'spec.template.spec');
  expect(restrictedViolations(pod)).toEqual([]);
});

it('has labels and tags that are legal wherever they go', () => {
  expect(STATES.flatMap((state) => illegalLabels(shop.stack(state).document))).toEqual([]);
});

it('says nothing of the machine that made it', () => {
  // A short host name such as `web`, or `/` for a home, would be found in any text.
  const machine = [REPOSITORY, outdir, hostname(), userInfo().homedir].filter((text) => text.length > 4);
  const files = readdirSync(outdir, { recursive: true, encoding: 'utf8' });
  expect(files).toContain('manifest.json');
  const manifest = JSON.stringify(STATES.map((state) => shop.manifest(state)));
  const written = [manifest, ...STATES.map((state) => shop.stack(state).text)];
  expect(machine.filter((text) => written.some((document) => document.includes(text)))).toEqual([]);
});

it('orders the state of every service after that of its team', () => {
  const after = SERVICES.map((state) => shop.manifest(state).dependencies);
  const environments = ['dev', 'staging', 'prod'];
  const expected = ['storefront', 'storefront', 'payments'].flatMap((team) =>
    environments.map((name) => [`team-${team}-${name}`]),
  );
  expect(after).toEqual(expected);
});
